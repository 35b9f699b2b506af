"""Maps for pyx12, one folder per X12 release, generated from our tables. Do not edit them: run the generator."""
