"""Printing: the printers are looked up in the lane, the choice is made on a sheet, and nothing else waits for it."""

from __future__ import annotations

from collections.abc import Callable

from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.document.print_sheet import PrintChoice, Printers, PrintSheet

Print = Callable[[PrintChoice], object]


def find_printers() -> Printers:
    """Return the printers of the system; a network may take its time for it."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return Printers(tuple(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName())


def ask_how_to_print(
    context: Context, title: str, then: Print, pdf: Callable[[], object], back: Callable[[], object]
) -> None:
    """Ask by a sheet of the window how papers are printed.

    Args:
        context: the surroundings.
        title: what is printed, in words.
        then: takes the choice.
        pdf: writes a PDF instead.
        back: is called when the sheet is closed, before either; the focus goes back by it.
    """

    def show(printers: Printers) -> None:
        sheet = PrintSheet(context.frame, title, printers)
        sheet.chosen.connect(then)
        sheet.pdf_wanted.connect(pdf)
        sheet.closed.connect(back)
        context.frame.open_sheet(sheet)
        sheet.begin()

    context.lane.submit("printers", find_printers, show)
