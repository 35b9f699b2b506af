"""The connection's file: every setting reads back, wrong ones are refused by name, and the chapter has the table."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.connection_settings import PAGE, SETTINGS, with_tables
from acucleo_desktop.documents.problem import Problem

ROOT = Path(__file__).resolve().parents[2]
FULL = """\
name = "Production"
instance_url = "https://erp.example.com/AcumaticaERP"
endpoint_name = "EDI"
endpoint_version = "2.1"
based_on = "23.200.001"
tenant = "Company"
branch = "EAST"
locale = "en-US"
sign_in = "oauth-code"
client_id = "8F2C1B6E-5D1A-4E57-9B60-0B6B0C0F1A22@Company"
username = "edi"
redirect_uri = "http://localhost:9000/back"
ends_session = false
page_size = 200
lines_per_write = 100
action_minutes = 5
look_back_days = 90

[custom_reads.SalesInvoice]
"Document.AttributeDEPT" = "DP"

[custom_writes.SalesOrder]
"Document.AttributeSOURCE" = "EDI"
"Details/Transactions.UsrNote" = "{ExternalRef}"

[field_lengths]
"SalesOrder/CustomerOrder" = 60

[secret_env]
client_secret = "ACUMATICA_SECRET"
"""
PLAIN = 'instance_url = "https://erp.example.com"\nusername = "edi"\nclient_id = "1@Company"\n'


def test_every_setting_reads_back() -> None:
    connection = AcumaticaConnection.from_toml(FULL)
    assert AcumaticaConnection.from_toml(connection.to_toml()) == connection
    usual = AcumaticaConnection.from_toml(PLAIN)
    for setting in SETTINGS:
        assert getattr(connection, setting.key) != getattr(usual, setting.key) or setting.key == "username", setting.key
    assert AcumaticaConnection.from_toml(usual.to_toml()) == usual
    assert connection.custom_reads == {"SalesInvoice": {"Document.AttributeDEPT": "DP"}}
    assert connection.lengths["SalesOrder/CustomerOrder"] == 60


def test_the_table_of_settings_has_every_field_and_its_usual_value() -> None:
    usual = AcumaticaConnection("Acumatica", "", "")
    assert {setting.key for setting in SETTINGS} == {field.name for field in fields(usual)}
    for setting in SETTINGS:
        if setting.kind != "section":
            assert getattr(usual, setting.key) == setting.usual, setting.key
        assert setting.meaning.endswith(".")


def test_the_chapter_has_the_tables_of_the_code() -> None:
    page = (ROOT / PAGE).read_text("utf-8")
    assert with_tables(page) == page, "run: python -m acucleo_desktop.acumatica.connection_settings"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('endpoint_version = "24"', "endpoint_version"),
        ('endpoint_version = "a/b"\nendpoint_name = "EDI"', "endpoint_version"),
        ('endpoint_name = ""', "endpoint_name"),
        ('based_on = "new"', "based_on"),
        ('sign_in = "ldap"', "sign_in"),
        ("page_size = 1", "page_size"),
        ('page_size = "many"', "page_size"),
        ("lines_per_write = 0", "lines_per_write"),
        ("action_minutes = true", "action_minutes"),
        ('ends_session = "no"', "ends_session"),
        ('sign_in = "oauth-code"\nredirect_uri = "https://127.0.0.1:1/x"', "redirect_uri"),
        ("custom_reads = 1", "custom_reads"),
        ("[custom_reads]\nSalesOrder = 1", "custom_reads"),
        ('[custom_writes.SalesOrder]\n"Document Attribute" = "x"', "custom_writes"),
        ('[field_lengths]\n"SalesOrder/Nothing" = 5', "field_lengths"),
        ('[field_lengths]\n"SalesOrder/CustomerOrder" = "5"', "field_lengths"),
        ('[field_lengths]\n"SalesOrder/CustomerOrder" = 0', "field_lengths"),
    ],
)
def test_a_setting_that_does_not_fit_is_refused_by_name(line: str, key: str) -> None:
    with pytest.raises(Problem) as refused:
        AcumaticaConnection.from_toml(PLAIN + line)
    assert refused.value.field == key
    assert refused.value.todo


def test_the_browser_needs_no_user_name() -> None:
    text = PLAIN.replace('username = "edi"\n', "")
    assert AcumaticaConnection.from_toml(text + 'sign_in = "oauth-code"\n').username == ""
    with pytest.raises(Problem) as missing:
        AcumaticaConnection.from_toml(text)
    assert missing.value.field == "username"
