// One log-in for the house: whoever is not logged in, or logs out, comes to our own page,
// and what was typed but not handed in does not stay behind on a shared computer.

import { hasActed, onAnswer, onAsk } from './wuzhen-http.js';

const appRoot = document.querySelector('base').getAttribute('app-root') || '/camunda';
const loginPage = `${appRoot.replace(/\/[^/]*$/, '')}/login`;
const isDraft = key => key.startsWith('camunda-form:');

let leaving = false;
let saidGoodbye = false;

function leave() {
  if (!leaving) {
    leaving = true;
    window.location.replace(saidGoodbye ? `${loginPage}?logout` : loginPage);
  }
}

// -- the way to the log-in page --

const atLogin = () => /^#!?\/login\b/.test(window.location.hash);

function checkRoute() {
  if (atLogin()) {
    leave();
  }
}

for (const change of ['pushState', 'replaceState']) {
  const own = history[change];
  history[change] = function (...args) {
    const result = own.apply(this, args);
    checkRoute();
    return result;
  };
}
window.addEventListener('hashchange', checkRoute);
window.addEventListener('popstate', checkRoute);

const loggingOut = ({ method, path }) => method === 'POST' && /\/auth\/user\/[^/]+\/logout$/.test(path);
const loggingIn = ({ path }) => /\/auth\/user\/[^/]+\/login\//.test(path);

onAsk(ask => {
  if (loggingOut(ask)) {
    saidGoodbye = true;
    forgetDrafts();
  }
});

onAnswer(answer => {
  if (loggingOut(answer)) {
    if (answer.status < 400) {
      leave();
    } else {
      saidGoodbye = false;
    }
  } else if (answer.status === 401 && answer.path.startsWith(`${appRoot}/api/`) && !loggingIn(answer)) {
    // a moment for the app to keep the open form as a draft
    setTimeout(leave, 300);
  }
});

// -- whoever types for long without a call to the server is there all the same --

const TELL_AFTER = 60_000;

setInterval(() => {
  if (hasActed() && !leaving) {
    window.fetch(`${appRoot}/api/admin/auth/user/default`).catch(() => {});
  }
}, TELL_AFTER);

// -- drafts: kept in this tab only, for the same person only --

const { getItem, setItem, removeItem } = Storage.prototype;
const placeOf = (store, key) => (store === window.localStorage && isDraft(String(key)) ? window.sessionStorage : store);

Storage.prototype.getItem = function (key) {
  return getItem.call(placeOf(this, key), key);
};
Storage.prototype.setItem = function (key, value) {
  if (saidGoodbye && isDraft(String(key))) {
    return undefined;
  }
  return setItem.call(placeOf(this, key), key, value);
};
Storage.prototype.removeItem = function (key) {
  return removeItem.call(placeOf(this, key), key);
};

function forgetDrafts() {
  for (const store of [window.localStorage, window.sessionStorage]) {
    for (const key of Object.keys(store).filter(isDraft)) {
      removeItem.call(store, key);
    }
  }
}

// Tasklist keeps an interrupted start form under no task at all and would put it into the next case.
removeItem.call(window.sessionStorage, 'camunda-form:undefined');

onAnswer(async answer => {
  if (answer.method === 'GET' && answer.status === 200 && /\/api\/admin\/auth\/user\/[^/]+$/.test(answer.path)) {
    const { userId } = JSON.parse(await answer.text());
    if (window.sessionStorage.getItem('wuzhen-drafts-of') !== userId) {
      forgetDrafts();
      window.sessionStorage.setItem('wuzhen-drafts-of', userId);
    }
  }
});

checkRoute();
