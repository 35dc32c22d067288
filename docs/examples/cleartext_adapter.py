"""A tool under test that knows one thing: whether a configuration permits cleartext to a host."""
import json
import sys
import xml.etree.ElementTree as xml


def permits(config, parent):
    return config.get("cleartextTrafficPermitted", parent).strip().lower() == "true"


def cleartext(request):
    app, connection = request.get("app", {}), request.get("connection", {})
    if not app.get("networkSecurityConfig") or not connection.get("host"):
        raise LookupError("needs a configuration and a host")
    root, host = xml.fromstring(app["networkSecurityConfig"]), connection["host"].lower()
    base = root.find("base-config")
    answer = permits(base, "true") if base is not None else True
    for config in root.iter("domain-config"):
        for domain in config.findall("domain"):
            name, below = domain.text.strip().lower(), domain.get("includeSubdomains") == "true"
            if host == name or (below and host.endswith("." + name)):
                answer = permits(config, str(answer))
    return answer


for line in sys.stdin:
    request = json.loads(line)
    try:
        response = {"id": request["id"], "policy": {"cleartextPermitted": cleartext(request)}}
    except (LookupError, AttributeError, xml.ParseError) as problem:
        response = {"id": request["id"], "skipped": str(problem)}
    print(json.dumps(response), flush=True)
