"""What no schema can say of parameters and inputs, so that a case which keeps to the schema is one that the server takes."""

import unicodedata

import schemathesis
from schemathesis import GenerationMode

INPUTS = ("/parse", "/articles", "/articles/{id}")
STORY = "The council of Aldermoor voted on Tuesday to repair the bridge, which was closed in the autumn after a flood."


def is_input(case):
    return case.method.upper() in ("POST", "PUT") and case.path in INPUTS and case.meta is not None


@schemathesis.hook
def map_case(context, case):
    if case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE:
        # A condition is of what is there at the moment.
        for name in ("If-Match", "If-None-Match", "Idempotency-Key"):
            case.headers.pop(name, None)
        settle(case.query, case.path)
        if is_input(case):
            case.body = with_story(case.body, str(case.media_type or ""))
        else:
            settle(case.body, case.path)
    return case


def settle(given, path):
    if not isinstance(given, dict):
        return
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
    # Only quotes are of a kind and have one order, ninjs has only articles, and what fields there are follows from both.
    if path == "/export":
        given.pop("fields", None)
        if given.get("as") == "ninjs":
            given.pop("type", None)
            given.pop("include", None)
        for name in ("include", "sort") if given.get("type") == "quotes" else ("kind",):
            given.pop(name, None)


def with_story(body, media_type):
    """Whether a text is an article only the parser can tell: one stands before whatever else there is."""
    if media_type.startswith("text/"):
        more = printable(body) if isinstance(body, str) else ""
        return f"<h1>Bridge</h1><p>{STORY}</p>{more}" if "html" in media_type else f"{STORY}\n\n{more}"
    if not isinstance(body, dict):
        return body
    body = without_prototypes(body)
    more = body.get("body")
    return {**body, "body": [STORY, *more] if isinstance(more, list) else f"{STORY}\n\n{more or ''}"}


def without_prototypes(value):
    if isinstance(value, dict):
        return {name: without_prototypes(inner) for name, inner in value.items() if name.lower() != "__proto__"}
    return [without_prototypes(inner) for inner in value] if isinstance(value, list) else value


def printable(text):
    """With many controls in it, it is taken for no text."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cc")


@schemathesis.hook
def filter_case(context, case):
    # On the wire anything is a text, so that none breaks the schema.
    if not is_input(case) or case.meta.generation.mode == GenerationMode.POSITIVE:
        return True
    return not str(case.media_type or "").startswith("text/")


@schemathesis.hook
def before_call(context, case, kwargs):
    # What a link has put into a body is of JSON.
    media_type = str(case.media_type or "")
    if is_input(case) and media_type.startswith("text/") and not isinstance(case.body, str):
        case.body = with_story(None, media_type)
