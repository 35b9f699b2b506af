"""One document: paper, X12, Acumatica record, findings, timeline."""
