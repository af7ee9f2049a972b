// What somebody has typed into a form is not lost by accident, and what is wrong with it is brought before their eyes.

const FORM = '.fjs-form';
const SETTLED = 250; // ms until the form has marked its fields

// -- the window of the start form goes by its own button, not by a stray click beside it or by Esc --

window.addEventListener(
  'click',
  event => {
    const beside = event.target instanceof Element && event.target.matches('.modal') && event.target.querySelector(FORM);
    if (beside) {
      event.stopImmediatePropagation();
    }
  },
  true
);

// where it bubbles past the form, which closes its own lists by this key, and before the app hears of it
document.body.addEventListener('keydown', event => {
  if (event.key === 'Escape' && document.querySelector(`.modal ${FORM}`)) {
    event.stopPropagation();
  }
});

// -- a form that was not taken shows its first wrong field --

function showFirstWrong() {
  const form = [...document.querySelectorAll(FORM)].find(one => one.offsetParent !== null);
  const wrong = form && form.querySelector('.fjs-has-errors');
  if (wrong) {
    wrong.scrollIntoView({ block: 'center' });
    const field = wrong.querySelector('input, textarea, select');
    if (field) {
      field.focus({ preventScroll: true });
    }
  }
}

window.addEventListener(
  'click',
  event => {
    const button = event.target instanceof Element && event.target.closest('button.btn-primary, button[type="submit"]');
    if (button && document.querySelector(FORM)) {
      setTimeout(showFirstWrong, SETTLED);
    }
  },
  true
);

// -- a list of choices that Tab has opened stays open under the first click; one that a click has closed opens again --
// The form opens a list as soon as it is entered, so that the click that follows would close it, and in the Tasklist it
// then stays closed until something else is entered.

const CHOICES = '.fjs-form-field-select .fjs-input-group';
const DRAWN = 80; // ms until the form has opened its list
let entered = null;

const choices = element => {
  const box = element instanceof Element ? element.closest(CHOICES) : null;
  return box && box.querySelector('.fjs-select-hidden-input') ? box : null;
};
const listOf = box => box.parentElement.querySelector('.fjs-dropdownlist');

window.addEventListener(
  'keydown',
  event => {
    if (event.key === 'Tab') {
      setTimeout(() => (entered = choices(document.activeElement)));
    }
  },
  true
);

window.addEventListener(
  'mousedown',
  event => {
    const box = choices(event.target);
    const byTab = box !== null && box === entered;
    entered = null;
    if (!box || event.target.closest('.fjs-select-cross')) {
      return;
    }
    if (byTab && listOf(box)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    setTimeout(() => {
      const input = box.querySelector('.fjs-select-hidden-input');
      if (input && document.activeElement === input && !listOf(box)) {
        input.blur();
        input.focus();
      }
    }, DRAWN);
  },
  true
);
