"""From a press to the desk and back, one controller for each screen: no widget asks the desk itself."""
