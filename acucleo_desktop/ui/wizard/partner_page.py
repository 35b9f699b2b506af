"""The first partner: ids, folders, and what is traded; the rest is on its sheet."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import FORMS, dump, load
from acucleo_desktop.partners.profile import Identity, Partner
from acucleo_desktop.partners.starting import usual_flows
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.check_box import CheckBox
from acucleo_desktop.ui.components.file_choice import ask_which
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.components.partner_words import explain
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import is_text_large, theme
from acucleo_desktop.ui.wizard.pages import WizardPage

_FIELDS = (
    ("name", QT_TR_NOOP("Name"), QT_TR_NOOP("As you want to read it in lists")),
    ("code", QT_TR_NOOP("Short name"), QT_TR_NOOP("Capital letters, digits and hyphens; also names files")),
    ("customer_id", QT_TR_NOOP("Acumatica customer"), QT_TR_NOOP("Customer ID, when they buy from you")),
    ("vendor_id", QT_TR_NOOP("Acumatica vendor"), QT_TR_NOOP("Vendor ID, when you buy from them")),
    ("qualifier", QT_TR_NOOP("Their ISA qualifier"), QT_TR_NOOP("Two characters, such as ZZ, 01 or 08")),
    ("isa_id", QT_TR_NOOP("Their ISA id"), QT_TR_NOOP("At most 15 characters, from their guide")),
    ("gs_id", QT_TR_NOOP("Their GS id"), QT_TR_NOOP("Empty when it is the same")),
    ("us_qualifier", QT_TR_NOOP("Our ISA qualifier"), QT_TR_NOOP("How you appear to them")),
    ("us_isa_id", QT_TR_NOOP("Our ISA id"), QT_TR_NOOP("At most 15 characters")),
    ("us_gs_id", QT_TR_NOOP("Our GS id"), QT_TR_NOOP("Empty when it is the same")),
    ("upload", QT_TR_NOOP("Folder we send into"), QT_TR_NOOP("At Cleo, such as upload/FRESHMART")),
    ("download", QT_TR_NOOP("Folder they send into"), QT_TR_NOOP("At Cleo, such as download/FRESHMART")),
)
_ROWS = (
    ("name", "code"),
    ("customer_id", "vendor_id"),
    ("qualifier", "isa_id", "gs_id"),
    ("us_qualifier", "us_isa_id", "us_gs_id"),
    ("upload", "download"),
)
"""Which fields stand side by side: what is theirs in one row, what is ours in the next."""
_LARGE_ROWS = tuple((key,) for row in _ROWS for key in row)
_UNITS = 6
_FLOWS = (
    (Flow.SALES_ORDER, QT_TR_NOOP("Their orders come in")),
    (Flow.INVOICE, QT_TR_NOOP("Our invoices go out")),
    (Flow.PURCHASE_ORDER, QT_TR_NOOP("Our purchase orders go out")),
    (Flow.ORDER_ACKNOWLEDGMENT, QT_TR_NOOP("Their order answers come in")),
    (Flow.SHIP_NOTICE, QT_TR_NOOP("Their ship notices come in")),
    (Flow.BILL, QT_TR_NOOP("Their invoices come in")),
)
_AS_CUSTOMER = frozenset({Flow.SALES_ORDER, Flow.INVOICE})


class PartnerPage(WizardPage):
    """Asks for one partner, or reads it from a file."""

    def __init__(self) -> None:
        super().__init__(
            tr("Your first trading partner"),
            tr(
                "Their implementation guide has the ids; your administrator of Cleo knows the folders. Prices, items "
                "and everything finer is on the partner's sheet later."
            ),
        )
        self.fields = {key: Field(tr(name), tr(hint)) for key, name, hint in _FIELDS}
        for key in ("qualifier", "us_qualifier"):
            self.fields[key].set_text("ZZ")
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        for number, keys in enumerate(_LARGE_ROWS if is_text_large() else _ROWS):
            for place, key in enumerate(keys):
                span = _UNITS // len(keys)
                grid.addWidget(self.fields[key], number, place * span, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(_UNITS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(label(tr("What you trade"), "heading"))
        self.flows = {
            flow: CheckBox(tr("{documents} ({forms})", documents=tr(text), forms=", ".join(FORMS[flow])))
            for flow, text in _FLOWS
        }
        boxes = QVBoxLayout()
        boxes.setSpacing(2)
        for box in self.flows.values():
            boxes.addWidget(box)
        self.review = CheckBox(tr("I want to look at each document before it goes on"))
        self.review.setChecked(True)
        boxes.addSpacing(6)
        boxes.addWidget(self.review)
        self.body.addLayout(boxes)
        self.told = label("", "small", theme().red.ink, wraps=True)
        self.body.addWidget(self.told)
        row = QHBoxLayout()
        self.import_button = KeyButton(tr("Import a partner file"), icon_name="folder")
        self.import_button.clicked.connect(self._choose_file)
        row.addWidget(self.import_button)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addStretch()
        self.fields["code"].edit.textChanged.connect(self._name_folders)
        for key, flows in (("customer_id", _AS_CUSTOMER), ("vendor_id", frozenset(self.flows) - _AS_CUSTOMER)):
            self.fields[key].edit.textChanged.connect(partial(self._tick, flows))

    def first_field(self) -> QWidget | None:
        """Return the first field."""
        return self.fields["name"].edit

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that would be lost by going on without a partner."""
        return not any(self.fields[key].text.strip() for key in ("name", "code", "isa_id", "us_isa_id"))

    def _name_folders(self, code: str) -> None:
        for key in ("upload", "download"):
            self.fields[key].set_text(f"{key}/{code.strip()}" if code.strip() else "")

    def _tick(self, flows: frozenset[Flow], text: str) -> None:
        for flow in flows:
            self.flows[flow].setChecked(bool(text.strip()))

    def partner(self) -> Partner:
        """Return the partner as typed.

        Raises:
            Problem: a value does not fit; the field is marked.
        """
        for field in self.fields.values():
            field.show_error("")
        self.told.setText("")
        value = {key: field.text.strip() for key, field in self.fields.items()}
        wanted = frozenset(flow for flow, box in self.flows.items() if box.isChecked())
        try:
            return load(dump(self._made(value, wanted)))  # what can be read back is what a file could say too
        except Problem as problem:
            self.show_problem(problem)
            raise

    def _made(self, value: dict[str, str], wanted: frozenset[Flow]) -> Partner:
        if not wanted:
            raise Problem(
                "partner.no-flow", "Nothing is chosen of what you trade.", todo="Tick at least one kind of document."
            )
        flows = {}
        for flow, options in usual_flows(value["code"], wanted=wanted).items():
            folder = value["upload"] if options.folder.startswith("upload") else value["download"]
            review = options.review and self.review.isChecked()
            flows[flow] = replace(options, folder=folder, review=review)
        return Partner(
            value["name"],
            value["code"],
            them=Identity(value["qualifier"], value["isa_id"], value["gs_id"] or value["isa_id"]),
            us=Identity(value["us_qualifier"], value["us_isa_id"], value["us_gs_id"] or value["us_isa_id"]),
            customer_id=value["customer_id"],
            vendor_id=value["vendor_id"],
            flows=flows,
        )

    def show_problem(self, problem: Problem) -> None:
        """Say what does not fit, at its field where it has one."""
        key, sentence = explain(problem)
        self.told.setText(sentence)
        field = self.fields.get(key)
        if field is not None:
            field.show_error(sentence)
            field.edit.setFocus()
            self.area.ensureWidgetVisible(field)
        else:
            self.area.ensureWidgetVisible(self.told)

    def _choose_file(self) -> None:
        ask_which(self, tr("Import a partner"), tr("Partner files (*.toml)"), self.import_file)

    def import_file(self, path: str | Path) -> None:
        """Fill the page from a partner file; what does not fit is said."""
        try:
            with Path(path).open(encoding="utf-8") as file:
                self.show_partner(load(file.read()))
        except Problem as problem:
            self.show_problem(problem)
        except (OSError, UnicodeDecodeError) as error:
            self.told.setText(tr("The file cannot be read: {error}", error=error))

    def show_partner(self, partner: Partner) -> None:
        """Put a partner into the fields."""
        values = (
            *(partner.name, partner.code, partner.customer_id, partner.vendor_id),
            *(partner.them.qualifier, partner.them.isa_id, partner.them.gs_id),
            *(partner.us.qualifier, partner.us.isa_id, partner.us.gs_id),
        )
        for (key, _name, _hint), value in zip(_FIELDS, values, strict=False):
            self.fields[key].set_text(value)
        for flow, options in partner.flows.items():
            if flow in self.flows:
                self.flows[flow].setChecked(options.enabled)
            if options.enabled and options.folder:
                self.fields["upload" if flow in {Flow.INVOICE, Flow.PURCHASE_ORDER} else "download"].set_text(
                    options.folder
                )
        self.review.setChecked(any(options.review for options in partner.flows.values()))
