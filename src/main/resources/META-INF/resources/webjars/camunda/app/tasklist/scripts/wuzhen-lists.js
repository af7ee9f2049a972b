// A form with a list can be sent off. form-js keeps an empty note of faults for each field of a list that was left
// ({"Field_name": []}), and Tasklist takes any note for a fault and shuts the button for good. Here a form with a list
// is faulty while it shows a fault, and only then.

import { whenever } from './wuzhen-translate.js';

const LIST = '.fjs-repeat-render-footer, .fjs-repeat-row-container';
const FAULT = '.fjs-form-field-error';

whenever('.fjs-container', container => {
  const open = () => {
    const form = window.angular && window.angular.element(container).controller('camTasklistForm');
    if (form && container.isConnected && container.querySelector(LIST) && !container.querySelector(FAULT)) {
      form.notifyFormValidated(false);
    }
  };
  const observer = new MutationObserver(changes => {
    if (!container.isConnected) {
      observer.disconnect();
    } else if (
      changes.some(({ type, target }) =>
        type === 'attributes' ? target.disabled && target.matches('button') : container.contains(target))
    ) {
      open();
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
});
