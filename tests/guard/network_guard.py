"""Keep tests on this machine: a connection to anywhere but loopback fails.

tests/conftest.py installs the guard in the test process; sitecustomize.py beside this file installs
it in every interpreter a test starts (worker processes, the command line).
"""

from __future__ import annotations

import ipaddress
import socket
import sys

attempts: list[str] = []
LOCAL_NAMES = {"", "localhost", "localhost.localdomain", "ip6-localhost"}


def is_local(host: object) -> bool:
    """Tell whether a host is this machine: loopback, unspecified, or no host at all."""
    if host is None:
        return True
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name.lower() in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        host = _host(arguments)
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if not is_local(host):
        attempts.append(f"{event} {host}")
        raise PermissionError(f"tests stay on this machine, but something reached for {host}")


def _host(arguments: tuple[object, ...]) -> object:
    """Return the host a socket event is about, or None for a local socket."""
    sock, address = arguments[0], arguments[1]
    family = getattr(sock, "family", None)
    if family in {socket.AF_INET, socket.AF_INET6} and isinstance(address, tuple):
        return address[0]
    return None


def install() -> None:
    """Start watching, once per interpreter; an audit hook cannot be taken away again."""
    if not getattr(sys, "_scrubjay_network_guard", False):
        sys.addaudithook(_watch)
        sys._scrubjay_network_guard = True  # type: ignore[attr-defined]
