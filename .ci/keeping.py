"""What no schema can say of the parameters, so that a case which keeps to the schema is one that the server takes."""

import schemathesis
from schemathesis import GenerationMode


@schemathesis.hook
def map_case(context, case):
    if case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE:
        # A condition is of what is there at the moment.
        for name in ("If-Match", "If-None-Match", "Idempotency-Key"):
            case.headers.pop(name, None)
        for given in (case.query, case.body):
            if isinstance(given, dict):
                settle(given, case.path)
    return case


def settle(given, path):
    # A cursor is a list's own, and nobody makes one up.
    given.pop("cursor", None)
    # A span that has both its ends may have them the wrong way round.
    if "from" in given:
        given.pop("to", None)
    # What other formats have cannot be chosen.
    if "as" in given:
        given.pop("fields", None)
        if path == "/articles/{id}":
            given.pop("include", None)
    # Whether it can be read as a search is for the language of searches to say; without one, nothing is more relevant.
    if "q" in given:
        given.pop("strict", None)
    elif given.get("sort") == "relevance":
        given.pop("sort")
    # Only quotes are of a kind, and what fields there are follows from what is exported.
    if path == "/export":
        given.pop("fields", None)
        given.pop("include" if given.get("type") == "quotes" else "kind", None)


INPUTS = ("/parse", "/articles", "/articles/{id}")


@schemathesis.hook
def filter_case(context, case):
    # On the wire anything is a text, and whether it is an article only the parser can tell.
    if case.method.upper() not in ("POST", "PUT") or case.path not in INPUTS or case.meta is None:
        return True
    positive = case.meta.generation.mode == GenerationMode.POSITIVE
    return not positive and not str(case.media_type or "").startswith("text/")
