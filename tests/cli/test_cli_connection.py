"""`acucleo connection`: set from files, tested step by step, shown without secrets; wrong ones explained."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

MARK = "s3cret-mark-"


def failed_step(world: Any, kind: str) -> dict[str, Any]:
    """Run the test of a connection that must fail; return the step it ended with."""
    steps = world.shell.json("connection", "test", kind, expect=2)[kind]
    assert [step["ok"] for step in steps] == [True] * (len(steps) - 1) + [False]
    step: dict[str, Any] = steps[-1]
    assert step["problem"]["what"]
    assert step["problem"]["todo"]
    return step


def test_both_connections_are_set_from_files_and_tested(fresh: Any) -> None:
    said = fresh.shell("connection", "set", "acumatica", fresh.connection_file("acumatica"))
    assert "Connection Practice to Acumatica is stored" in said.stderr
    fresh.shell("connection", "set", "cleo", fresh.connection_file("cleo"))
    both = fresh.shell.json("connection", "test")
    assert both.keys() == {"acumatica", "cleo"}
    for steps in both.values():
        assert len(steps) > 3
        assert all(step["ok"] and step["problem"] is None and step["seconds"] >= 0 for step in steps)
    spoken = fresh.shell("connection", "test", "cleo")
    assert not spoken.stdout
    assert spoken.stderr.count("ok  ") == len(both["cleo"])


def test_show_gives_back_the_files_and_never_a_secret(fresh: Any) -> None:
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    texts = fresh.shell.json("connection", "show")
    acumatica, cleo = tomllib.loads(texts["acumatica"]), tomllib.loads(texts["cleo"])
    assert acumatica["instance_url"] == fresh.facts["acumatica"]["url"]
    assert acumatica["secret_env"]["password"] == "TEST_ACUMATICA_PASSWORD"
    assert cleo["profile"]["poll.min_age_s"] == 0
    shown = fresh.shell("connection", "show").stdout
    for secret in fresh.shell.environ.values():
        if secret != "offscreen":
            assert secret not in shown
            assert secret not in str(texts)


def test_a_stored_secret_needs_no_variable_afterwards(fresh: Any) -> None:
    fresh.shell("connection", "set", "cleo", fresh.connection_file("cleo"))
    fresh.shell.environ["TEST_CLEO_PASSWORD"] = ""
    steps = fresh.shell.json("connection", "test", "cleo")["cleo"]
    assert steps[-1]["ok"]


def test_without_connections_show_says_so_and_test_ends_in_words(empty: Any) -> None:
    assert empty("connection", "show").stdout.count("not set up") == 2
    said = empty("connection", "test", "cleo", expect=2).stderr
    assert "There is no connection to Cleo yet." in said
    assert "acucleo connection set cleo FILE" in said


@pytest.mark.parametrize(
    ("kind", "typo", "nearest"),
    [
        ("acumatica", 'instance_urll = "x"', "instance_url"),
        ("acumatica", 'passwort = "x"', "secret_env"),
        ("cleo", 'tennant = "x"', "tenant"),
    ],
)
def test_an_unknown_key_is_refused_by_name_with_the_nearest_known_one(
    fresh: Any, kind: str, typo: str, nearest: str
) -> None:
    path = fresh.connection_file(kind)
    path.write_text(f"{typo}\n{path.read_text('utf-8')}", "utf-8")
    said = fresh.shell("connection", "set", kind, path, expect=2).stderr
    assert typo.split(maxsplit=1)[0] in said
    assert nearest in said
    assert "not set up" in fresh.shell("connection", "show").stdout


def test_a_file_that_is_not_toml_ends_in_words(fresh: Any, tmp_path: Path) -> None:
    path = tmp_path / "cleo.toml"
    path.write_text("name = Practice\n", "utf-8")
    said = fresh.shell("connection", "set", "cleo", path, expect=2).stderr
    assert "TOML" in said
    assert "Traceback" not in said


def test_a_wrong_address_is_named(idle: Any, fresh: Any) -> None:
    nobody = "http://127.0.0.1:9"
    fresh.shell("connection", "set", "acumatica", fresh.connection_file("acumatica", url=nobody))
    step = failed_step(fresh, "acumatica")
    assert "Reach" in step["name"]
    assert "127.0.0.1:9" in step["problem"]["what"] + step["name"]
    fresh.shell("connection", "set", "cleo", fresh.connection_file("cleo", url=nobody))
    assert failed_step(fresh, "cleo")["problem"]["code"]


def test_an_address_with_the_wrong_folder_is_not_taken_for_a_site(fresh: Any) -> None:
    url = fresh.facts["acumatica"]["url"] + "/Elsewhere"
    fresh.shell("connection", "set", "acumatica", fresh.connection_file("acumatica", url=url))
    step = failed_step(fresh, "acumatica")
    assert "/Elsewhere" in step["name"] + step["problem"]["what"]


def test_a_wrong_endpoint_version_is_answered_with_those_on_offer(fresh: Any) -> None:
    fresh.shell("connection", "set", "acumatica", fresh.connection_file("acumatica", version="17.200.001"))
    problem = failed_step(fresh, "acumatica")["problem"]
    told = " ".join((problem["what"], problem["why"], problem["todo"]))
    assert "17.200.001" in told
    assert "24.200.001" in told
    assert problem["field"] == "endpoint_version"


def test_a_wrong_tenant_is_named(fresh: Any) -> None:
    fresh.shell("connection", "set", "acumatica", fresh.connection_file("acumatica", tenant="Nowhere"))
    step = failed_step(fresh, "acumatica")
    assert "Sign in" in step["name"]
    assert "Nowhere" in " ".join((step["problem"]["what"], step["problem"]["why"], step["problem"]["todo"]))


@pytest.mark.parametrize(
    ("kind", "variable"), [("acumatica", "TEST_ACUMATICA_PASSWORD"), ("cleo", "TEST_CLEO_PASSWORD")]
)
def test_a_wrong_password_is_said_without_saying_it(fresh: Any, kind: str, variable: str) -> None:
    fresh.shell.environ[variable] = MARK + kind
    fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    result = fresh.shell("connection", "test", kind, expect=2)
    assert "FAIL Sign in" in result.stderr
    assert "password" in result.stderr
    assert MARK not in result.stderr + result.stdout
    assert MARK not in "".join(path.read_text("utf-8") for path in (fresh.shell.home / "logs").iterdir())


def test_a_refused_sign_in_stops_the_pass_with_2(fresh: Any) -> None:
    fresh.shell.environ["TEST_CLEO_PASSWORD"] = MARK
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    fresh.shell("partner", "import", *fresh.partner_files())
    fresh.practice.partners.step()
    result = fresh.shell("sync", "--direction", "in", expect=2)
    assert "password" in result.stderr
    assert not fresh.practice.cleo.store.files(origin="us")
    again = fresh.shell("sync", "--direction", "in", expect=2)
    assert "refused the last sign-in" in again.stderr
    asked = [one for one in fresh.asked("cleo") if (one["method"], one["path"]) == ("POST", "/api/authentication")]
    assert len(asked) == 1, "a scheduled task must not lock the account"
    fresh.shell.environ["TEST_CLEO_PASSWORD"] = fresh.facts["cleo"]["password"]
    fresh.shell("connection", "set", "cleo", fresh.connection_file("cleo"))
    fresh.shell("sync", "--direction", "in", expect=(0, 1))


def test_a_missing_folder_is_named_by_the_test_and_by_the_sync(fresh: Any) -> None:
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    files = fresh.partner_files()
    wanted = next(path for path in files if path.name == "freshmart.toml")
    text = wanted.read_text("utf-8").replace("upload/FRESHMART", "upload/FRESHMARKET")
    wanted.write_text(text, "utf-8")
    fresh.shell("partner", "import", *files)
    step = failed_step(fresh, "cleo")
    assert "upload/FRESHMARKET" in step["name"] + step["problem"]["what"]
    fresh.practice.partners.step()
    result = fresh.shell("sync", expect=(1, 2))
    assert "upload/FRESHMARKET" in result.stderr
    sent = {file.folder for file in fresh.practice.cleo.store.files(origin="us")}
    assert "upload/NORTHGATE" in sent, "the neighbours' documents leave all the same"
    kept = fresh.shell.documents("--partner", "FRESHMART", "--flow", "invoice")
    assert kept
    assert "sent" not in {row["delivery"] for row in kept}


@pytest.mark.parametrize("words", [("connection", "set", "cleo"), ("partner", "import")])
def test_a_file_of_an_old_editor_is_told_with_the_way_out(empty: Any, tmp_path: Path, words: tuple[str, ...]) -> None:
    file = tmp_path / "old.toml"
    file.write_bytes('name = "Müller"\n'.encode("latin-1"))
    said = empty(*words, file, expect=2).stderr
    assert "old.toml cannot be read: it is no text in UTF-8" in said
    assert "save it as UTF-8" in said
    assert "fault of its own" not in said
