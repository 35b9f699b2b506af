"""Acucleo Desktop connects Acumatica ERP with Cleo Integration Cloud for the people who trade X12 documents."""

__version__ = "0.1.0"
