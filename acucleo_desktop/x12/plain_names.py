"""What segments and elements are called by a person who does not know X12: `order line` for PO1, `unit` for PO103.

Where we have no word of our own, the standard's name stands in lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.x12.names import element_rule, segment_name

_LONGEST_ID = 60

SEGMENT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "ST": "beginning of the document",
        "SE": "end of the document",
        "BEG": "top of the order with its number and date",
        "BIG": "top of the invoice with its number and date",
        "BAK": "top of the order answer with the order's number and date",
        "BSN": "top of the ship notice with its number and date",
        "PO1": "order line",
        "IT1": "invoice line",
        "ACK": "answer to a line",
        "PID": "description",
        "TDS": "invoice total",
        "CTT": "number of lines",
        "ITD": "statement of the terms",
        "SAC": "charge or allowance",
        "TXI": "tax",
        "N1": "name of a party",
        "N2": "further name of a party",
        "N3": "street of a party",
        "N4": "city of a party",
        "PER": "contact",
        "REF": "reference number",
        "DTM": "date",
        "CUR": "currency",
        "FOB": "statement of the freight terms",
        "CSH": "sales condition",
        "TD1": "statement of packages and weight",
        "TD3": "trailer or container",
        "TD5": "statement of carrier and route",
        "CAD": "carrier",
        "ISS": "number of shipped units",
        "PO4": "statement of pack and size",
        "IT3": "shipped quantity",
        "CTP": "price",
        "MEA": "measurement",
        "SDQ": "list of quantities for each store",
        "SCH": "delivery schedule",
        "SLN": "part of an assortment",
        "LIN": "item number",
        "SN1": "shipped quantity",
        "HL": "level of the shipment",
        "PRF": "order that was shipped",
        "MAN": "carton or pallet number",
        "N9": "note or reference",
        "MSG": "text of a note",
        "MTX": "text of a note",
        "NTE": "note",
        "AMT": "amount",
        "AK1": "group that is answered",
        "AK2": "document that is answered",
        "AK3": "note about a segment",
        "AK4": "note about an element",
        "AK5": "verdict on a document",
        "AK9": "verdict on the whole group",
    }
)
"""Words for the segments that trading partners use every day."""

_PLACE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "BEG03": "order number",
        "BEG05": "order date",
        "BEG01": "purpose of the order",
        "BIG01": "invoice date",
        "BIG03": "order date",
        "BIG04": "order number",
        "BIG08": "purpose of the invoice",
        "BIG10": "number of the credited invoice",
        "BAK01": "purpose of the answer",
        "BAK03": "order number",
        "BAK04": "order date",
        "BSN01": "purpose of the ship notice",
        "BSN03": "date of the ship notice",
        "BSN04": "time of the ship notice",
        "CUR01": "party whose currency it is",
        "N101": "role of the party",
        "N102": "name of the party",
        "N103": "kind of the party's code",
        "N104": "code of the party",
        "REF01": "kind of the reference number",
        "REF02": "reference number",
        "REF03": "description of the reference",
        "N901": "kind of the note or reference",
        "N902": "reference number",
        "PRF01": "order number",
        "PRF04": "order date",
        "PER02": "name of the contact",
        "PID04": "code of the description",
        "PID05": "description",
        "TD101": "kind of package",
        "TD102": "number of packages",
        "TD502": "kind of the carrier's code",
        "TD503": "code of the carrier",
        "TD505": "route",
        "TDS01": "invoice total",
        "TDS02": "amount that the discount counts for",
        "CTT01": "number of lines",
        "CTT02": "sum of the quantities",
        "SAC05": "amount of the charge or allowance",
        "SAC07": "percentage of the charge or allowance",
        "SAC08": "rate of the charge or allowance",
        "SAC10": "quantity of the charge or allowance",
        "SAC15": "description of the charge or allowance",
        "TXI02": "tax amount",
        "TXI03": "tax percentage",
        "TXI08": "taxed amount",
        "AMT01": "kind of amount",
        "AMT02": "amount",
        "FOB01": "who pays the freight",
        "FOB02": "kind of place in the freight terms",
        "FOB03": "place in the freight terms",
        "MAN01": "kind of carton or pallet number",
        "MAN02": "carton or pallet number",
        "HL01": "number of the level",
        "HL02": "level that holds this one",
        "HL03": "kind of level",
        "HL04": "sign whether other levels follow below",
        "ACK01": "answer to the line",
        "SN101": "line number",
        "PO101": "line number",
        "IT101": "line number",
        "LIN01": "line number",
        "SDQ01": "unit",
        "IT301": "shipped quantity",
        "PO402": "size of the item",
        "MEA03": "measured value",
        "MEA05": "lowest value",
        "MEA06": "highest value",
        "MEA08": "measured property",
        "TD301": "kind of trailer or container",
        "TD303": "number of the trailer or container",
        "TD310": "type of trailer or container",
        "DTM01": "kind of date",
        "AK101": "kind of the answered group",
        "AK102": "number of the answered group",
        "AK201": "kind of the answered document",
        "AK202": "number of the answered document",
        "AK501": "verdict on the document",
        "AK901": "verdict on the whole group",
    }
)
"""Words for elements at one place."""

_NUMBER_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "19": "city",
        "26": "country",
        "76": "invoice number",
        "93": "name",
        "92": "kind of order",
        "98": "role of a party",
        "100": "currency",
        "103": "kind of package",
        "116": "postal code",
        "127": "reference number",
        "128": "kind of reference number",
        "140": "code of the carrier",
        "143": "kind of document",
        "156": "state",
        "166": "address",
        "212": "unit price",
        "234": "item number",
        "235": "kind of item number",
        "236": "kind of price",
        "248": "sign for allowance or charge",
        "309": "kind of place",
        "310": "place",
        "324": "order number",
        "328": "release number",
        "329": "document number in the file",
        "330": "ordered quantity",
        "331": "way the charge or allowance is settled",
        "333": "date that the terms count from",
        "336": "kind of terms",
        "337": "time",
        "338": "discount percentage",
        "349": "kind of description",
        "350": "line number",
        "351": "discount days",
        "352": "description",
        "353": "purpose of the document",
        "354": "number of lines",
        "355": "unit",
        "356": "number of units in a pack",
        "358": "invoiced quantity",
        "362": "discount amount",
        "364": "telephone number or address",
        "365": "kind of telephone number or address",
        "366": "role of the contact",
        "370": "discount date",
        "373": "date",
        "374": "kind of date",
        "380": "quantity",
        "382": "shipped quantity",
        "384": "gross weight",
        "386": "days to pay",
        "387": "route",
        "396": "shipment number",
        "446": "due date",
        "587": "kind of answer",
        "610": "amount",
        "639": "basis of the unit price",
        "640": "kind of transaction",
        "668": "answer to the line",
        "735": "kind of level",
        "738": "kind of measurement",
        "782": "amount",
        "81": "weight",
        "88": "kind of carton or pallet number",
        "87": "carton or pallet number",
        "91": "way of transport",
        "933": "text",
        "954": "percentage",
        "963": "kind of tax",
        "96": "number of segments",
        "334": "kind of freight terms",
        "335": "freight terms",
        "378": "basis of the percentage",
        "559": "keeper of the code",
        "623": "time zone",
        "1250": "form of the date",
        "1251": "period",
        "1301": "keeper's code of the charge or allowance",
        "1300": "kind of charge or allowance",
        "66": "kind of code",
        "67": "code",
        "C001": "unit",
        "C040": "further reference",
        "C030": "place of the element",
    }
)
"""Words for elements wherever they stand, by their X12 data element number."""


def spoken_segment(segment_id: str, version: str) -> str:
    """Return how a segment is spoken of after `the`, such as `invoice total (segment TDS)`."""
    shown = segment_id if len(segment_id) <= _LONGEST_ID else f"{segment_id[:_LONGEST_ID]}..."
    words = SEGMENT_WORDS.get(segment_id, "")
    if words:
        return f"{words} (segment {shown})"
    name = segment_name(segment_id, version)
    return f"segment {shown} ({name.lower()})" if name else f"segment {shown}"


def spoken_element(segment_id: str, number: int, version: str, component: int = 0) -> str:
    """Return how an element is spoken of after `the`, such as `unit` or `order number`.

    Args:
        segment_id: the segment that it stands in.
        number: element position, 1 to n.
        version: GS08.
        component: component position; 0 for a whole element.
    """
    rule = element_rule(segment_id, number, version, component)
    if rule is None:
        return f"element {number} of the {spoken_segment(segment_id, version)}"
    placed = "" if component else _PLACE_WORDS.get(f"{segment_id}{number:02d}", "")
    return placed or _NUMBER_WORDS.get(rule.number, "") or rule.name.lower()
