"""One HTTP session for a service: rate limit, retry table, token renewal, host check, recording, redaction."""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import requests
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt
from urllib3.exceptions import HTTPError

from acucleo_desktop.transport import json_text
from acucleo_desktop.transport.address import Address
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.call import (
    Authorizer,
    Call,
    FilePart,
    FormFields,
    Hooks,
    Sending,
    Timeouts,
    TryFailed,
    Ways,
)
from acucleo_desktop.transport.limiter import Flight
from acucleo_desktop.transport.problems import OutcomeUnknown, ServiceProblem, UnexpectedAnswer
from acucleo_desktop.transport.redaction import redact_url
from acucleo_desktop.transport.retry import (
    MAY_HAVE_LANDED,
    SLOWS_DOWN,
    Action,
    Effect,
    RetryPolicy,
    Signal,
    decide,
    signal_of_status,
)
from acucleo_desktop.transport.trouble import Trouble, foreign_address, problem_of, stopped
from acucleo_desktop.transport.wire import (
    BodyTooLarge,
    StoppedWhileReading,
    SystemTrustAdapter,
    proxies_for,
    read_body,
    signal_of_error,
    template_of,
)

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.limiter import RateLimiter

__all__ = ["Authorizer", "FilePart", "FormFields", "Hooks", "ServiceSession", "Timeouts", "Ways"]

_LOG = logging.getLogger("acucleo.transport")
_LARGEST_BODY: Final = 256 * 1024 * 1024
_CHUNK: Final = 64 * 1024


class ServiceSession:
    """One session with one service; threads may share it.

    Args:
        service: `acumatica` or `cleo`; begins every problem code.
        base_url: `https://host` or `https://host/virtual-directory`; requests never leave this scheme, host and port.
        clock: the time and the waiting.
        limiter: keeps under the service's rate; None for no limit.
        retry: how often and how patiently.
        timeouts: limits in seconds.
        ways: proxy, certificates, requests at the same time.
        hooks: sign-in, recording, the service's own judgement and words.
        stop: aborts waits and raises `Stopped` before the next request.
    """

    def __init__(
        self,
        service: str,
        base_url: str,
        clock: Clock,
        *,
        limiter: RateLimiter | None = None,
        retry: RetryPolicy | None = None,
        timeouts: Timeouts | None = None,
        ways: Ways | None = None,
        hooks: Hooks | None = None,
        stop: threading.Event | None = None,
    ) -> None:
        self.service = service
        self.address = Address(base_url)
        self.clock = clock
        self.hooks = hooks or Hooks()
        self.retry = retry or RetryPolicy()
        self.timeouts = timeouts or Timeouts()
        self.stop = stop
        self.clock_gap: timedelta | None = None
        self._limiter = limiter
        self._ways = ways or Ways()
        self._flights = threading.BoundedSemaphore(self._ways.in_flight)
        self._sign_in_lock = threading.RLock()
        self._session = requests.Session()
        # With trust_env a .netrc would replace our Authorization header; the system's proxies are asked separately.
        self._session.trust_env = False
        self._session.headers.update({"User-Agent": self._ways.user_agent, "Accept": "application/json"})
        self._session.mount("https://", SystemTrustAdapter(self._ways.ca_file))

    def close(self) -> None:
        """Close all connections and forget cookies."""
        self._session.cookies.clear()
        self._session.close()

    def has_cookies(self) -> bool:
        """Tell whether the service has set cookies, such as those of a cookie sign-in."""
        return bool(len(self._session.cookies))

    def forget_cookies(self) -> None:
        """Forget all cookies."""
        self._session.cookies.clear()

    def request(
        self,
        method: str,
        path_or_url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: FormFields | None = None,
        json: object = None,
        data: bytes | FormFields | None = None,
        files: Mapping[str, FilePart] | None = None,
        expect: Collection[int] = (200,),
        effect: Effect | str = Effect.NONE,
        path_template: str = "",
        authorize: bool = True,
        read_timeout: float | None = None,
        retry: RetryPolicy | None = None,
        stop: threading.Event | None = None,
    ) -> Answer:
        """Send a request and return the expected answer.

        Args:
            method: HTTP method.
            path_or_url: `/path/from/the/host`, `path/below/the/base` or a full address of the same host.
            headers: further headers.
            params: query parameters.
            json: body as JSON, Decimal allowed.
            data: body as bytes, or form fields.
            files: parts of a multipart body by field name.
            expect: statuses that count as the answer; a client that reads errors itself adds theirs.
            effect: what the call does on the other side; decides what may be repeated.
            path_template: path with ids blanked, for the rate limit and the records.
            authorize: whether to add the sign-in; False for the sign-in itself.
            read_timeout: seconds between two pieces of the answer.
            retry: another policy for this call.
            stop: another stop event for this call.

        Raises:
            ServiceProblem: in the class that tells what happens next.
        """
        url = self.address.join(path_or_url)
        if url is None:
            raise foreign_address(self.service, redact_url(path_or_url), self.address.origin)
        own_headers = dict(headers or {})
        if json is not None:
            data = json_text.encode(json)
            own_headers.setdefault("Content-Type", "application/json")
        call = Call(
            method=method,
            url=url,
            template=path_template or template_of(path_or_url),
            effect=Effect(effect),
            expect=expect,
            headers=own_headers,
            params=params,
            data=data,
            files=files,
            authorize=authorize,
            read_timeout=read_timeout or self.timeouts.read,
            stop=stop or self.stop,
        )
        return self._with_retries(call, retry or self.retry)

    def _with_retries(self, call: Call, policy: RetryPolicy) -> Answer:
        """Walk the retry table until there is an answer or an end."""
        retrying = Retrying(
            stop=stop_after_attempt(policy.tries),
            wait=lambda state: self._pause(state, policy, call),
            retry=retry_if_exception(lambda error: self._is_worth_repeating(error, call)),
            sleep=lambda seconds: self._sleep(seconds, call),
            reraise=True,
        )
        try:
            return retrying(self._try, call)
        except TryFailed as failed:
            trouble = replace(failed.trouble, tries=call.attempt)
            raise self._problem(trouble, call) from None

    def _is_worth_repeating(self, error: BaseException, call: Call) -> bool:
        return isinstance(error, TryFailed) and decide(error.trouble.signal, call.effect) is Action.RETRY

    def _pause(self, state: RetryCallState, policy: RetryPolicy, call: Call) -> float:
        """Return the seconds before the next try, and let the limiter know of a refusal for haste."""
        error = state.outcome.exception() if state.outcome is not None else None
        if not isinstance(error, TryFailed):
            return 0.0
        answer = error.trouble.answer
        asked = answer.retry_after(self.clock.now()) if answer is not None else None
        seconds = policy.pause(state.attempt_number, asked)
        if self._limiter is not None and error.trouble.signal in SLOWS_DOWN:
            self._limiter.slow_down(self._limit_key(call), seconds)
        _LOG.info(
            "%s %s %s: %s, trying again in %.1f s",
            self.service,
            call.method,
            call.template,
            error.trouble.signal.name.lower(),
            seconds,
        )
        return seconds

    def _sleep(self, seconds: float, call: Call) -> None:
        if self.clock.sleep(seconds, call.stop):
            raise stopped(self.service)

    def _problem(self, trouble: Trouble, call: Call) -> ServiceProblem:
        """Put the end into words; in doubt as soon as any try of a write may have landed."""
        action = decide(trouble.signal, call.effect)
        lost = call.may_have_landed and action in {Action.RETRY, Action.IN_DOUBT}
        problem = problem_of(self.service, trouble, in_doubt=lost)
        better = self.hooks.explain(trouble, problem) if self.hooks.explain is not None else None
        return better or problem

    def _try(self, call: Call) -> Answer:
        """Make one try; a 401 leads to one renewal and one replay inside it."""
        call.attempt += 1
        authorization = self._authorization(call)
        answer = self._send(call, authorization)
        if answer.status == 401 and 401 not in call.expect and self._renewed(call, answer, authorization):  # noqa: PLR2004
            answer = self._send(call, self._authorization(call))
        return self._accept(call, answer)

    def _authorization(self, call: Call) -> dict[str, str]:
        """Return the headers of the sign-in; one thread at a time, so that one sign-in serves all."""
        headers: dict[str, str] = {}
        if call.authorize and self.hooks.authorizer is not None:
            with self._sign_in_lock:
                self.hooks.authorizer.apply(headers)
        return headers

    def _renewed(self, call: Call, answer: Answer, used: Mapping[str, str]) -> bool:
        """Renew the sign-in once per call, unless another thread has just done it."""
        authorizer = self.hooks.authorizer
        if authorizer is None or not call.authorize or call.renewed:
            return False
        call.renewed = True
        with self._sign_in_lock:
            current: dict[str, str] = {}
            authorizer.apply(current)
            if current != used:
                return True
            return authorizer.renew(answer)

    def _accept(self, call: Call, answer: Answer) -> Answer:
        """Return the answer if it is the expected one, else raise with its signal."""
        signal = self.hooks.judge(answer) if self.hooks.judge is not None else None
        # A page of an expected redirect or error is read by the client; a page as the good answer is somebody else's.
        is_foreign = answer.is_web_page and 200 <= answer.status < 300  # noqa: PLR2004 - HTTP success
        if signal is None:
            if answer.status in call.expect:
                signal = Signal.FOREIGN_PAGE if is_foreign else None
            elif is_foreign:
                signal = Signal.FOREIGN_PAGE
            else:
                signal = signal_of_status(answer.status, has_retry_after="Retry-After" in answer.headers)
        if signal is None:
            if self._limiter is not None:
                self._limiter.succeeded(self._limit_key(call))
            return answer
        self._note(call, signal)
        raise TryFailed(Trouble(signal, answer.url, answer))

    def _note(self, call: Call, signal: Signal) -> None:
        if signal in MAY_HAVE_LANDED and call.effect is not Effect.NONE:
            call.may_have_landed = True

    def _limit_key(self, call: Call) -> str:
        return f"{self.service} {self.address.origin.lower()} {call.template}"

    @contextmanager
    def _slot(self, call: Call) -> Iterator[Flight]:
        """Wait for a free line, then for the rate limit; the pass is held until the answer is there."""
        if call.stop is not None and call.stop.is_set():
            raise stopped(self.service)
        with self._flights:
            if self._limiter is None:
                yield Flight()
                return
            with self._limiter.flight(self._limit_key(call), call.stop) as flight:
                if flight is None:
                    raise stopped(self.service)
                yield flight

    def _send(self, call: Call, authorization: Mapping[str, str]) -> Answer:
        """Send once and read the whole answer; tell the observer in any case."""
        url = redact_url(call.url)
        with self._slot(call) as flight:
            sending = Sending(self.service, call, self.clock, self.hooks.observer)
            try:
                answer = self._exchange(call, authorization, url, sending)
                flight.answered = True
            except (requests.RequestException, HTTPError, OSError) as error:
                # Words only: the original exception may hold the request with its headers.
                signal, cause = signal_of_error(error)
                sending.finish(None, signal)
                failure = Trouble(signal, url, None, cause)
            else:
                sending.finish(answer, None)
                self._compare_clocks(answer)
                return answer
        self._note(call, failure.signal)
        raise TryFailed(failure)

    def _compare_clocks(self, answer: Answer) -> None:
        """Keep how far the service's clock is ahead of ours, as its last answer told it."""
        theirs = answer.date
        if theirs is not None:
            self.clock_gap = theirs - self.clock.now()

    def _exchange(self, call: Call, authorization: Mapping[str, str], url: str, sending: Sending) -> Answer:
        """Let requests do one exchange without following redirects."""
        proxies = proxies_for(self._ways.proxies, call.url, is_loopback=self.address.is_loopback)
        response = self._session.request(
            call.method,
            call.url,
            params=call.params,
            headers={**call.headers, **authorization},
            data=call.data,
            files=call.files,
            timeout=(self.timeouts.connect, call.read_timeout),
            allow_redirects=False,
            stream=True,
            proxies=proxies,
        )
        try:
            content = read_body(
                response.iter_content(_CHUNK),
                _LARGEST_BODY,
                call.stop if call.effect is Effect.NONE else None,
                lambda: sending.seconds > self.timeouts.whole,
            )
        except BodyTooLarge:
            # Whatever a write was answered with, it has left: its outcome has to be asked for.
            kind = UnexpectedAnswer if call.effect is Effect.NONE else OutcomeUnknown
            raise kind(
                f"{self.service}.too-large",
                f"The answer from {url} is larger than {_LARGEST_BODY // 1024 // 1024} MB.",
                why="No document of ours is that large, so it is not what was asked for.",
                todo="Check the address in the connection.",
                service=self.service,
                status=response.status_code,
            ) from None
        except StoppedWhileReading:
            raise stopped(self.service) from None
        finally:
            response.close()
        return Answer(self.service, response.status_code, response.headers, content, url, sending.seconds)
