"""The last look at a file before it leaves: as it stands in the ledger, against the partner sheet as it is now.

A document may wait between its drafting and its upload; meanwhile a rule may be added, a date may leave its window, or
a partner may move from test to production.
"""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.rules.causes.partner_requirements import TEST_FLAG_OURS
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.sync.examination import ReceivedSet, received_sets
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.splitter import split


def departure_findings(row: DocumentRow, services: Services) -> tuple[Finding, ...]:
    """Return what the partner sheet has to say of a rendered document, read from its very bytes."""
    partner = services.ledger.partners.get(row.partner)
    if partner is None or row.file_id is None:
        return ()
    findings: list[Finding] = []
    for received in received_sets(split(services.ledger.files.content(row.file_id))):
        if received.interchange.is_test != partner.test:
            findings.append(wrong_flag_of_ours(received, partner, row.flow))
        requirements = partner.requirements(row.flow)
        if requirements.rules and received.transaction_set.set_id in registry.SETS:
            document, _ = registry.read(received.transaction_set, received.interchange.delimiters)
            segments = received.transaction_set.segments
            findings += judge_requirements(document, segments, requirements, services.clock.now().date())
    return tuple(dict.fromkeys(findings))


def wrong_flag_of_ours(received: ReceivedSet, partner: Partner, flow: Flow) -> Finding:
    """Say that a file of ours is marked as test for a partner in production, or the other way round."""
    marked, wanted = ("test", "production") if received.interchange.is_test else ("production", "test")
    return TEST_FLAG_OURS.found(
        Location("The file's envelope", "ISA", element=15),
        value=received.interchange.header.get(15),
        severity=partner.requirements(flow).test_flag,
        fixes=(Fix("open-partner", f"Open {partner.name}", {"partner": partner.code}),),
        marked=marked,
        wanted=wanted,
        partner=partner.name,
    )
