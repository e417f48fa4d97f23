"""Addresses that don't say where they lead: of shorteners, and of pages that send their reader on."""

import re
from urllib.parse import parse_qsl, urlsplit

from helpcentre.hosts import host
from helpcentre.wordlists import words

_SHORTENERS = words("""
    adf.ly amzn.to bit.do bit.ly bitly.com bl.ink buff.ly clck.ru cutt.ly db.tt dlvr.it fb.me goo.gl ht.ly
    ift.tt is.gd j.mp kutt.it lnkd.in mcaf.ee n9.cl ow.ly qr.ae rb.gy rebrand.ly reurl.cc s.id shorte.st shorturl.at
    short.io snip.ly soo.gd surl.li t.co t.ly t2m.io tiny.cc tiny.one tinyurl.com tr.im trib.al u.nu u.to v.gd
    wp.me x.gd zpr.io""")
_REDIRECTORS = words("""
    away.vk.com exit.sc l.facebook.com l.instagram.com l.messenger.com linkprotect.cudasvc.com lm.facebook.com
    nam.safelink.emails.azure.net out.reddit.com slack-redir.net steamcommunity.com/linkfilter
    urldefense.com urldefense.proofpoint.com vk.com/away.php www.google.com/url google.com/url www.bing.com/ck
    www.youtube.com/redirect youtube.com/redirect""")
_ON = re.compile(r"https?(?::|%3a)(?://|%2f%2f)", re.IGNORECASE)
# Where a page is handed over to be shown or shared, the address in it is the subject, not the place one is sent to.
_SHOWN = re.compile(r"share|sharer|intent|submit|translate|validat|check|archive|save|preview|embed|badge|import|new$")
_LEADING = words("continue dest destination forward goto link next r redir redirect return returnto target to u url")


def disguise(target: str) -> str | None:
    """Say what an address is hidden by; None for one that leads where it says."""
    name = host(target)
    if not name or not target.lower().startswith(("http", "//")):
        return None
    if name.removeprefix("www.") in _SHORTENERS:
        return f"is an address of the shortener {name}"
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    path = f"{name}{parts.path.rstrip('/')}"
    if name in _REDIRECTORS or path in _REDIRECTORS or name.endswith(".safelinks.protection.outlook.com"):
        return f"is an address of the redirector {name}"
    if _SHOWN.search(path.lower()):
        return None
    onward = next(
        (value for key, value in parse_qsl(parts.query) if key.lower() in _LEADING and _ON.match(value)), None
    )
    return f'sends its reader on to "{host(onward) or onward}"' if onward else None
