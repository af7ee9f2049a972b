// Tells listeners of every answer that the web app gets from the server, whichever way it was asked for,
// and tells the server which calls follow on something that a person did.

const askListeners = [];
const answerListeners = [];

/** @param {(ask: {method: string, path: string}) => void} listener */
export function onAsk(listener) {
  askListeners.push(listener);
}

/**
 * @param {(answer: {method: string, path: string, status: number, text: () => string|Promise<string>}) => void} listener
 */
export function onAnswer(listener) {
  answerListeners.push(listener);
}

function tell(listeners, event) {
  for (const listener of listeners) {
    try {
      listener(event);
    } catch (error) {
      console.error(error);
    }
  }
}

const pathOf = address => new URL(address, document.baseURI).pathname;

// -- a person's acts: lists ask again by themselves, and that must not keep a session open --

const ACT = 'X-Wuzhen-Act';
let acted = true; // opening the page was one

for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchstart']) {
  window.addEventListener(kind, () => (acted = true), { capture: true, passive: true });
}

const ours = address => new URL(address, document.baseURI).origin === window.location.origin;

/** Whether this call is the first since a person did something. */
function takeAct(address) {
  const first = acted && ours(address);
  if (first) {
    acted = false;
  }
  return first;
}

/** Whether a person did something that no call has told the server yet. */
export const hasActed = () => acted;

const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  this.wuzhen = { method: String(method).toUpperCase(), path: pathOf(address) };
  const result = open.call(this, method, address, ...rest);
  this.wuzhenAddress = address;
  return result;
};

XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener('load', () => {
    const text = () =>
      this.responseType === '' || this.responseType === 'text'
        ? this.responseText
        : this.responseType === 'json'
          ? JSON.stringify(this.response)
          : '';
    tell(answerListeners, { ...this.wuzhen, status: this.status, text });
  });
  tell(askListeners, this.wuzhen);
  if (takeAct(this.wuzhenAddress)) {
    this.setRequestHeader(ACT, '1');
  }
  return send.apply(this, body);
};

const ownFetch = window.fetch;

window.fetch = async function (resource, options) {
  const request = resource instanceof Request ? resource : null;
  const method = ((options && options.method) || (request && request.method) || 'GET').toUpperCase();
  const path = pathOf(request ? request.url : resource);
  tell(askListeners, { method, path });
  const address = request ? request.url : resource;
  let response;
  if (takeAct(address)) {
    const headers = new Headers((options && options.headers) || (request && request.headers) || {});
    headers.set(ACT, '1');
    response = await ownFetch.call(window, resource, { ...options, headers });
  } else {
    response = await ownFetch.call(window, resource, options);
  }
  const copy = response.clone();
  tell(answerListeners, { method, path, status: response.status, text: () => copy.text() });
  return response;
};
