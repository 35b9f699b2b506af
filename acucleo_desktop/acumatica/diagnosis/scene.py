"""What a diagnosis of a site knows so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.documents.diagnosis import Ask, nobody
from acucleo_desktop.transport.problems import SignInRefused


@dataclass(frozen=True, slots=True)
class EntityFacts:
    """What is known of one kind of record.

    Attributes:
        is_readable: whether the user may read it.
        has_records: whether any is visible.
        missing: fields that the endpoint lacks.
        trouble: why it cannot be read, empty when it can.
        way_out: what to do about that.
    """

    is_readable: bool
    has_records: bool = False
    missing: tuple[str, ...] = ()
    trouble: str = ""
    way_out: str = ""


@dataclass(slots=True)
class Scene:
    """The state of one diagnosis.

    Attributes:
        connection: as given; a version that is offered takes the place of one that is not.
        order_types: types of sales orders that the partners name.
        facts: by entity.
        refusal: the refused sign-in, when it was refused.
    """

    connection: AcumaticaConnection
    client: AcumaticaClient
    ask: Ask = nobody
    order_types: Sequence[str] = ("SO",)
    facts: dict[str, EntityFacts] = field(default_factory=dict)
    changes: dict[str, str] = field(default_factory=dict)
    refusal: SignInRefused | None = None

    @property
    def is_let_in(self) -> bool:
        """Whether the user is signed in."""
        return self.client.sign_in.is_signed_in

    @property
    def tenant(self) -> str:
        """The name of the tenant: as set, or as the client id has it."""
        return self.connection.tenant or self.connection.client_id.partition("@")[2]
