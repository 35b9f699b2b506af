"""Names of the fictional trade: every company here is invented."""

from __future__ import annotations

from dataclasses import dataclass

COMPANY = "Bellweather Foods"
COMPANY_ISA = "BELLFOODS"
ADDRESS = ("400 Depot Road", "Columbus", "OH", "43207")


@dataclass(frozen=True, slots=True)
class CustomerPlan:
    """A customer and how it trades.

    Attributes:
        is_partner: whether it trades documents at all.
        version: GS08 of what it sends and gets.
        review: whether its documents wait for a person.
        places: (street, city, state, postal code) of its locations.
    """

    id: str
    name: str
    isa: tuple[str, str]
    is_partner: bool = True
    version: str = "004010"
    review: bool = True
    uses_gln: bool = False
    has_own_customer: bool = True
    places: tuple[tuple[str, str, str, str], ...] = ()


def _places(city: str, state: str, code: str, *streets: str) -> tuple[tuple[str, str, str, str], ...]:
    return tuple((street, city, state, f"{int(code) + index:05d}") for index, street in enumerate(streets))


CUSTOMERS = (
    CustomerPlan(
        "FRESHMART",
        "Fresh Mart",
        ("08", "9251110000"),
        review=False,
        places=_places("Dayton", "OH", "45402", "1180 Canal Street", "27 Keowee Street", "9 Linden Avenue"),
    ),
    CustomerPlan(
        "HILLTOP",
        "Hilltop Grocers",
        ("01", "602114478"),
        places=_places("Lima", "OH", "45801", "27 Orchard Lane", "310 Elm Street", "8 Market Square"),
    ),
    CustomerPlan(
        "NORTHGATE",
        "Northgate Co-op",
        ("12", "6145550142"),
        uses_gln=True,
        review=False,
        places=_places("Toledo", "OH", "43604", "55 Harbor Road", "701 Summit Street", "14 Lagrange Street"),
    ),
    CustomerPlan(
        "QUICKBASKET",
        "Quickbasket",
        ("ZZ", "QUICKBASKET"),
        places=_places("Akron", "OH", "44308", "88 Mill Street", "402 Main Street", "15 Cedar Street"),
    ),
    CustomerPlan(
        "HARBORVIEW",
        "Harborview Hotels",
        ("ZZ", "HARBORVIEWHTL"),
        version="005010",
        review=False,
        places=_places("Cleveland", "OH", "44113", "1 Lakeside Avenue", "200 Erie Street"),
    ),
    CustomerPlan(
        "CORNERVINE",
        "Corner & Vine",
        ("01", "117203344"),
        version="004010VICS",
        review=False,
        places=_places("Columbus", "OH", "43215", "61 Vine Street", "12 Goodale Street", "300 High Street"),
    ),
    CustomerPlan(
        "SUNFIELD",
        "Sunfield Schools",
        ("14", "04411220000"),
        uses_gln=True,
        places=_places("Mansfield", "OH", "44902", "5 Academy Drive", "90 Ridge Road", "44 Park Avenue"),
    ),
    CustomerPlan(
        "OLIVEBRANCH",
        "Olive Branch Imports",
        ("ZZ", "OLIVEBRANCH"),
        review=False,
        has_own_customer=False,
        places=_places("Canton", "OH", "44702", "18 Cherry Avenue", "77 Tuscarawas Street"),
    ),
    CustomerPlan(
        "RIVERBEND",
        "Riverbend Diner Group",
        ("ZZ", "RIVERBEND"),
        is_partner=False,
        places=_places("Marietta", "OH", "45750", "3 Front Street", "19 Putnam Street"),
    ),
    CustomerPlan(
        "MAPLEROW",
        "Maple Row Cafe",
        ("ZZ", "MAPLEROW"),
        is_partner=False,
        places=_places("Athens", "OH", "45701", "40 Court Street"),
    ),
    CustomerPlan(
        "STONEBRIDGE",
        "Stonebridge Catering",
        ("ZZ", "STONEBRIDGE"),
        is_partner=False,
        places=_places("Newark", "OH", "43055", "22 Church Street"),
    ),
    CustomerPlan(
        "BLUEHERON",
        "Blue Heron Bistro",
        ("ZZ", "BLUEHERON"),
        is_partner=False,
        places=_places("Sandusky", "OH", "44870", "6 Water Street"),
    ),
)


@dataclass(frozen=True, slots=True)
class VendorPlan:
    """A vendor and how it trades."""

    id: str
    name: str
    isa: tuple[str, str]
    is_partner: bool = True
    review: bool = False
    create_receipts: bool = False


VENDORS = (
    VendorPlan("PRAIRIE", "Prairie Mills", ("01", "209915560")),
    VendorPlan("COASTLINE", "Coastline Seafood", ("ZZ", "COASTLINE")),
    VendorPlan("GREENVALLEY", "Green Valley Dairy", ("08", "0744110000"), create_receipts=True),
    VendorPlan("ORCHARD", "Orchard Lane Produce", ("12", "4195550177")),
    VendorPlan("TUSCANY", "Tuscany Pantry", ("ZZ", "TUSCANYPANTRY"), review=True),
    VendorPlan("IRONPOT", "Iron Pot Spices", ("01", "880421173")),
    VendorPlan("HEARTH", "Hearth Bakery Supply", ("ZZ", "HEARTHBAKERY"), is_partner=False),
    VendorPlan("CLEARSPRING", "Clearspring Water", ("ZZ", "CLEARSPRING"), is_partner=False),
)

ITEM_FAMILIES = (
    ("TOM", "Tomatoes", ("crushed", "diced", "whole peeled", "puree"), "CASE", 6, "#10 can", "4.10"),
    ("OIL", "Olive oil", ("extra virgin", "pure", "pomace", "blend"), "CASE", 4, "3 L tin", "16.40"),
    ("FLR", "Flour", ("bread", "all purpose", "pastry", "semolina"), "BAG", 1, "50 lb bag", "18.90"),
    ("PEN", "Pasta", ("penne rigate", "spaghetti", "farfalle", "linguine"), "CASE", 2, "10 lb box", "10.30"),
    ("BUT", "Butter", ("unsalted", "salted", "clarified", "European"), "CASE", 36, "1 lb print", "3.15"),
    ("CHE", "Cheese", ("mozzarella", "cheddar", "parmesan", "provolone"), "CASE", 8, "5 lb loaf", "14.75"),
    ("VAN", "Extract", ("vanilla", "almond", "lemon", "orange"), "CASE", 12, "16 oz bottle", "9.80"),
    ("SAL", "Salmon", ("fillet", "smoked", "portion", "burger"), "CASE", 10, "1 lb pack", "11.20"),
    ("RIC", "Rice", ("long grain", "basmati", "jasmine", "arborio"), "BAG", 1, "25 lb bag", "14.20"),
    ("BEA", "Beans", ("black", "kidney", "garbanzo", "cannellini"), "CASE", 6, "#10 can", "3.60"),
    ("SUG", "Sugar", ("granulated", "brown", "powdered", "raw"), "BAG", 1, "25 lb bag", "17.10"),
    ("PEP", "Pepper", ("black ground", "white ground", "red flakes", "peppercorns"), "CASE", 6, "1 lb jar", "8.25"),
    ("VIN", "Vinegar", ("red wine", "balsamic", "cider", "white"), "CASE", 4, "1 gal jug", "5.90"),
)
"""Short code, name, kinds, unit sold, inner units in it, size of an inner unit, price of an inner unit. Four sizes each
make 208 items."""
SIZES = ("", "small", "value", "select")
