"""json.scanner: make_scanner()."""

__all__ = ["make_scanner"]


def make_scanner(context):
    return context.scan_once
