"""Whether everything is in order: a check for each thing that a program like this fails of, each with its way out."""
