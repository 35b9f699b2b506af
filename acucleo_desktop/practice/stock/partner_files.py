"""The partner sheets of the fictional trade, as the TOML files that `acucleo partner import` reads."""

from __future__ import annotations

from acucleo_desktop.practice.stock.items import Item, traded_by
from acucleo_desktop.practice.stock.names import COMPANY_ISA, CUSTOMERS, VENDORS, CustomerPlan, VendorPlan
from acucleo_desktop.practice.stock.numbers import gln

GLN_COMPANY = "0742361"


def location_code(customer: CustomerPlan, place: int) -> tuple[str, str]:
    """Return qualifier and code by which a customer names one of its places (0 to n)."""
    if customer.uses_gln:
        return "UL", gln(GLN_COMPANY, 100 * (CUSTOMERS.index(customer) + 1) + place)
    return "92", f"{place + 1:03d}"


def partner_files(items: list[Item]) -> dict[str, str]:
    """Return file name to TOML text of every trading partner."""
    files = {}
    for customer in CUSTOMERS:
        if customer.is_partner:
            files[f"{customer.id.lower()}.toml"] = _customer(customer, items)
    for vendor in VENDORS:
        if vendor.is_partner:
            files[f"{vendor.id.lower()}.toml"] = _vendor(vendor, items)
    return files


def _head(name: str, code: str, isa: tuple[str, str], account: str) -> str:
    return (
        f'name = "{name}"\ncode = "{code}"\n{account}test = false\n\n'
        f'[isa]\nqualifier = "{isa[0]}"\nid = "{isa[1]}"\n\n[gs]\nid = "{isa[1]}"\n\n'
        f'[us]\nisa_qualifier = "ZZ"\nisa_id = "{COMPANY_ISA}"\ngs_id = "{COMPANY_ISA}"\n\n'
    )


def _flow(name: str, form: str, version: str, folder: str, *, review: bool, more: str = "") -> str:
    return (
        f'[flows.{name}]\nenabled = true\nform = "{form}"\nversion = "{version}"\nfolder = "{folder}"\n'
        f"review = {str(review).lower()}\nhold_seconds = 0\nanswer_hours = 24\n{more}\n"
    )


def _reference(kind: str, theirs: str, qualifier: str, ours: str) -> str:
    return f'[[cross_reference]]\nkind = "{kind}"\ntheirs = "{theirs}"\nqualifier = "{qualifier}"\nours = "{ours}"\n\n'


def _customer(customer: CustomerPlan, items: list[Item]) -> str:
    account = f'customer_id = "{customer.id}"\n' if customer.has_own_customer else ""
    text = _head(customer.name, customer.id, customer.isa, account)
    inbound, outbound = f"download/{customer.id}", f"upload/{customer.id}"
    qualifier = "UL" if customer.uses_gln else "92"
    ids = f'item_ids = ["IN", "VN"]\nship_to_qualifier = "{qualifier}"\n'
    created = 'create_customers = true\ncustomer_class = "LOCAL"\n' if not customer.has_own_customer else ""
    version, review = customer.version, customer.review
    text += _flow("sales-order", "850", version, inbound, review=review, more=ids + created)
    text += _flow("invoice", "810", version, outbound, review=review, more=ids + 'references = { IA = "104477" }\n')
    text += _flow("functional-acknowledgment", "997", version, outbound, review=False)
    for item in traded_by(items, customer.id):
        text += _reference("item", item.theirs[customer.id], "IN", item.id)
    for place in range(len(customer.places) if customer.has_own_customer else 0):
        code_qualifier, code = location_code(customer, place)
        text += _reference("location", code, code_qualifier, f"L{place + 1:03d}")
    return text


def _vendor(vendor: VendorPlan, items: list[Item]) -> str:
    text = _head(vendor.name, vendor.id, vendor.isa, f'vendor_id = "{vendor.id}"\n')
    inbound, outbound = f"download/{vendor.id}", f"upload/{vendor.id}"
    ids = 'item_ids = ["IN", "VN"]\n'
    text += _flow("purchase-order", "850", "004010", outbound, review=vendor.review, more=ids)
    text += _flow("order-acknowledgment", "855", "004010", inbound, review=vendor.review)
    receipts = "create_receipts = true\n" if vendor.create_receipts else ""
    text += _flow("ship-notice", "856", "004010", inbound, review=vendor.review, more=receipts)
    text += _flow("bill", "810", "004010", inbound, review=vendor.review)
    text += _flow("functional-acknowledgment", "997", "004010", outbound, review=False)
    for item in traded_by(items, vendor.id):
        text += _reference("item", item.theirs[vendor.id], "VN", item.id)
    text += _reference("warehouse", "0001", "92", "MAIN")
    return text
