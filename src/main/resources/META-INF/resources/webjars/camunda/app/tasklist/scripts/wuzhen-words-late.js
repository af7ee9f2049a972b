// On the first visit the list of tasks may be drawn before its words have come, and would show their keys for good:
// then it is drawn once more.

import { whenever } from './wuzhen-translate.js';

const KEY = /^[A-Z]+(_[A-Z]+)+$/;
const LOOK_AGAIN_AFTER = 200;
let waiting = false;

function drawAgain(injector, key) {
  if (injector.get('$translate').instant(key) === key) {
    setTimeout(drawAgain, LOOK_AGAIN_AFTER, injector, key);
  } else {
    injector.get('$rootScope').$applyAsync(() => injector.get('$route').reload());
  }
}

whenever('.tasks-list input.main-field', field => {
  const check = () => {
    if (!waiting && KEY.test(field.placeholder)) {
      waiting = true;
      observer.disconnect();
      drawAgain(window.angular.element(field).injector(), field.placeholder);
    }
  };
  const observer = new MutationObserver(check);
  observer.observe(field, { attributes: true, attributeFilter: ['placeholder'] });
  check();
});
