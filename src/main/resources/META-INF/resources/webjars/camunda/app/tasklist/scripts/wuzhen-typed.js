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
