"""Causes about sender and receiver: who sent a file to whom, and what the partner sheet says of it."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_FILE = {"paper": "The file's envelope", "partner": "Fresh Mart"}

UNKNOWN_SENDER = Cause(
    "partner.unknown-sender",
    Severity.BLOCK,
    "A file from somebody who is no partner",
    "The sender {value} is none of your partners.",
    "No partner sheet carries these ids, or the ids were mistyped on one of the two sides.",
    "Make a partner from this file, or correct the ids on the sheet of the partner who sent it.",
    {**_FILE, "value": "08/9251110000"},
)
TEST_FLAG = Cause(
    "partner.test-flag",
    Severity.BLOCK,
    "A test among real documents, or the other way round",
    "This is a {sent} file, and {partner} is set up for {wanted}.",
    "Somebody sent a test to the wrong place, or the partner has moved on and the sheet has not.",
    "Set the file aside, or switch {partner} to {sent} on the partner sheet.",
    {**_FILE, "value": "T", "sent": "test", "wanted": "production"},
    "A test order that is shipped costs freight; a real order that is taken for a test is never shipped.",
)
OTHER_RECEIVER = Cause(
    "partner.other-receiver",
    Severity.WARNING,
    "A file that is addressed to somebody else",
    "The file is addressed to {value}, and {partner} knows you as {ours}.",
    "The partner uses another id for you, or the file was meant for somebody else.",
    "Compare the ids on the partner sheet.",
    {**_FILE, "value": "OTHERCOMPANY", "ours": "OURCOMPANY"},
)
FLOW_NOT_SET_UP = Cause(
    "partner.flow-not-set-up",
    Severity.BLOCK,
    "A kind of document that is not switched on",
    "{partner} sent {noun}.",
    "The partner sheet of {partner} does not have this kind of document switched on.",
    "Switch it on there, then run the document again.",
    {"paper": "The whole document", "partner": "Fresh Mart", "noun": "an order answer"},
)
OTHER_SENDER = Cause(
    "partner.other-sender",
    Severity.WARNING,
    "A file that another company sent",
    "The sender is {value}, and {partner} is known as {ours}.",
    "The file comes from somebody else, or the partner changed its id.",
    "Compare the ids on the partner sheet.",
    {**_FILE, "value": "OTHERMART", "ours": "9251110000"},
)
OTHER_VERSION = Cause(
    "partner.other-version",
    Severity.INFO,
    "A version that the partner sheet does not name",
    "The version is {value}; the sheet of {partner} names {ours}.",
    "The partner moved to another release, or the sheet was never completed.",
    "Nothing needs to be done for reading; correct the sheet when documents of yours leave in this version.",
    {"paper": "The group's envelope", "value": "005010", "partner": "Fresh Mart", "ours": "004010"},
)
NO_VENDOR = Cause(
    "partner.no-vendor",
    Severity.BLOCK,
    "A partner sheet without a vendor",
    "The sheet of {partner} names no vendor, and nothing in the document tells beyond doubt which one is meant.",
    "The partner was set up as a customer only, or it sends for several vendors.",
    "{near}.",
    {
        "paper": "Partner sheet, vendor",
        "partner": "Orchard Growers",
        "near": "It may be ORCHARD (Orchard Growers), because order 000123 was placed with it",
    },
    "A vendor is taken by itself only when the partner sheet names it, a cross-reference of the kind account "
    "translates the number of a company in the document, or one vendor alone carries that number.",
)
VENDOR_MISSING = Cause(
    "partner.vendor-missing",
    Severity.BLOCK,
    "A vendor that Acumatica does not have",
    "Vendor {value} of {partner} is not in Acumatica.",
    "The vendor was renamed or deleted, or the sync user may not see it.",
    "Correct the vendor on the sheet of {partner}.",
    {"paper": "Partner sheet, vendor", "value": "ORCHARD", "partner": "Orchard Growers"},
)
CUSTOMER_MISSING = Cause(
    "partner.customer-missing",
    Severity.BLOCK,
    "A customer that Acumatica does not have",
    "Customer {value} of {partner} is not in Acumatica.",
    "The customer was renamed or deleted, or the sync user may not see it.",
    "Correct the customer on the sheet of {partner}.",
    {"paper": "Partner sheet, customer", "value": "FRESHMART", "partner": "Fresh Mart"},
)
NO_BUYER = Cause(
    "partner.no-buyer",
    Severity.BLOCK,
    "An order that does not say who buys",
    "The order from {partner} does not say who buys.",
    "The partner sheet names no customer, and the order has no buyer, bill-to or ship-to.",
    "Name the customer on the partner sheet, or ask the partner who ordered.",
    {"paper": "Buyer", "partner": "Fresh Mart"},
)
CUSTOMER_UNKNOWN = Cause(
    "partner.customer-unknown",
    Severity.BLOCK,
    "A buyer that is no customer yet",
    "No customer in Acumatica carries the buyer's code {value} ({name}).",
    "The buyer orders for the first time, or the code is missing in the customer's external reference.",
    "Create the customer from this order, or enter the code at the customer in Acumatica.",
    {"paper": "Buyer", "value": "0047", "name": "Store 47"},
)

CAUSES = (
    UNKNOWN_SENDER,
    TEST_FLAG,
    OTHER_RECEIVER,
    OTHER_SENDER,
    OTHER_VERSION,
    FLOW_NOT_SET_UP,
    NO_VENDOR,
    VENDOR_MISSING,
    CUSTOMER_MISSING,
    NO_BUYER,
    CUSTOMER_UNKNOWN,
)
