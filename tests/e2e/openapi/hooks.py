"""Signs schemathesis' requests as a node does, and gives user calls a user's token.

WOWLAB_NODE_SEED: the node's Ed25519 seed in hex; WOWLAB_USER_TOKEN: a signed-in user's token.
"""

import base64
import hashlib
import os
import time

import requests
import schemathesis
from nacl.signing import SigningKey

KEY = SigningKey(bytes.fromhex(os.environ["WOWLAB_NODE_SEED"]))
USER_TOKEN = os.environ["WOWLAB_USER_TOKEN"]


class Proof(requests.auth.AuthBase):
    """Runs when the request is as it will be sent: the signature covers exactly those bytes."""

    def __call__(self, request):
        path = request.path_url.split("?")[0]
        if path.startswith("/beacon/"):
            request.headers["Authorization"] = "Bearer " + USER_TOKEN
            return request
        body = request.body or b""
        if isinstance(body, str):
            body = body.encode()
        timestamp = str(int(time.time()))
        digest = hashlib.sha256(body).hexdigest()
        message = "\0".join([timestamp, request.method, path, digest]).encode()
        request.headers["X-Node-Key"] = base64.b64encode(bytes(KEY.verify_key)).decode()
        request.headers["X-Node-Sig"] = base64.b64encode(KEY.sign(message).signature).decode()
        request.headers["X-Node-Ts"] = timestamp
        return request


@schemathesis.hook
def before_call(context, case, kwargs):
    kwargs["auth"] = Proof()
