// A form can be sent off unless it shows a fault. form-js keeps an empty note of faults for each field of a list that was
// left ({"Field_name": []}), also of a list that a condition hides, and Tasklist takes any note for a fault and shuts the
// button for good. What is missing is still told when the form is sent off.

import { whenever } from './wuzhen-translate.js';

const FAULT = '.fjs-form-field-error';

whenever('.fjs-container', container => {
  const open = () => {
    const form = window.angular && window.angular.element(container).controller('camTasklistForm');
    if (form && container.isConnected && !container.querySelector(FAULT)) {
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
