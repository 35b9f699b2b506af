"""What every address of the endpoint needs: the entity that is meant, the view that is asked for, errors as replies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from flask import Response, g, request

from acucleo_desktop.practice.acumatica.filter_tokens import FilterError
from acucleo_desktop.practice.acumatica.reading import BadRequest
from acucleo_desktop.practice.acumatica.replies import (
    NO_ENTITY,
    NOT_SET_UP,
    BusinessError,
    FieldErrors,
    bad_request,
    http_error,
    message,
)
from acucleo_desktop.practice.acumatica.schema import VERSIONS, Entity, entities_without, keys_of
from acucleo_desktop.practice.acumatica.service import Missing, Service
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.wire import UnknownName, View, check_select
from acucleo_desktop.practice.faults import Faults


@dataclass(frozen=True, slots=True)
class Place:
    """An entity of an endpoint, as an address names it.

    Attributes:
        base: path of the endpoint, such as `/AcumaticaERP/entity/Default/24.200.001`.
        entities: all entities of the endpoint.
    """

    name: str
    version: str
    base: str
    entity: Entity
    entities: Mapping[str, Entity]


@dataclass(frozen=True, slots=True)
class Context:
    """The parts that the endpoint's addresses share."""

    settings: AcumaticaSettings
    service: Service
    faults: Faults

    def base(self, name: str, version: str) -> str:
        """Return the path of an endpoint with the virtual directory."""
        return f"{self.settings.mount}/entity/{name}/{version}"

    def unknown(self, name: str, version: str) -> Response | None:
        """Return the answer to an endpoint that is not offered."""
        if name.lower() != "default" or version not in VERSIONS:
            return message(404, f"Endpoint {name}/{version} not found")
        return None

    def place(self, name: str, version: str, entity: str) -> Place | Response:
        """Return the entity that is meant, or the answer when it is unknown, forbidden or not set up."""
        unknown = self.unknown(name, version)
        if unknown is not None:
            return unknown
        offered = self.entities(version)
        if entity not in offered or not keys_of(entity):
            return message(404, f"Entity {entity} not found")
        known = offered[entity]
        if entity in self.listed("no_rights"):
            form = f"You have insufficient rights to access the {entity} ({known.screen}) form."
            return message(403, form)
        if entity in self.listed("setup_missing"):
            text = f"The required configuration data is not entered on the {entity} Preferences form."
            return http_error(500, text, NOT_SET_UP)
        return Place(name, version, self.base(name, version), known, offered)

    def entities(self, version: str) -> Mapping[str, Entity]:
        """Return the entities that the endpoint offers, without the fields that are switched off."""
        return entities_without(version, self.faults.text("missing_fields"))

    def listed(self, switch: str) -> list[str]:
        """Return the entries of a switch that is a list with commas."""
        return [part.strip() for part in self.faults.text(switch).split(",") if part.strip()]

    def view(self, place: Place) -> View:
        """Return what the request wants to see.

        Raises:
            UnknownName: a selected name that the entity does not have.
        """
        expand = {path for full in _names("$expand") for path in _prefixes(full)}
        select = frozenset(_names("$select"))
        check_select(place.entity, place.entities, select)
        return View(
            frozenset(expand),
            select,
            tuple(_names("$custom")),
            place.base,
            session=str(g.get("session", "")),
            offset=self.offset(),
            padded=self.faults.flag("padded_values"),
            language=self.faults.text("language"),
            entities=place.entities,
            files=self.service.store.files,
        )

    def offset(self) -> tzinfo:
        """Return the site's time zone."""
        return datetime.fromisoformat(f"2026-01-01T00:00:00{self.faults.text('utc_offset')}").tzinfo or UTC


def guarded(work: Callable[[], Response]) -> Response:
    """Return what `work` answers, or the answer to what it could not do."""
    try:
        return work()
    except UnknownName as error:
        text = f"The given key '{error.args[0]}' was not present in the dictionary."
        return http_error(500, text, "System.Collections.Generic.KeyNotFoundException")
    except FilterError as error:
        return http_error(500, str(error), "Microsoft.OData.ODataException")
    except Missing:
        return http_error(500, "No entity satisfies the condition.", NO_ENTITY)
    except FieldErrors as errors:
        return http_error(500, errors.errors[0][2])
    except BusinessError as error:
        return http_error(500, error.text, error.kind)
    except BadRequest as error:
        return bad_request(error.path, error.text)


def _names(word: str) -> list[str]:
    return [part.strip() for part in request.args.get(word, "").split(",") if part.strip()]


def _prefixes(path: str) -> list[str]:
    """Return a path with all paths above it: a level is shown when a deeper one is asked for."""
    names = path.split("/")
    return ["/".join(names[: index + 1]) for index in range(len(names))]
