// Tells listeners of every answer that the web app gets from the server, whichever way it was asked for.

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

const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  this.wuzhen = { method: String(method).toUpperCase(), path: pathOf(address) };
  return open.call(this, method, address, ...rest);
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
  return send.apply(this, body);
};

const ownFetch = window.fetch;

window.fetch = async function (resource, options) {
  const request = resource instanceof Request ? resource : null;
  const method = ((options && options.method) || (request && request.method) || 'GET').toUpperCase();
  const path = pathOf(request ? request.url : resource);
  tell(askListeners, { method, path });
  const response = await ownFetch.call(window, resource, options);
  const copy = response.clone();
  tell(answerListeners, { method, path, status: response.status, text: () => copy.text() });
  return response;
};
