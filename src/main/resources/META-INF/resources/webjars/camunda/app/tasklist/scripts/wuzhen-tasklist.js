// Tasklist for the office: form-js in Chinese, and a refused submit answered at the form.

import { onAnswer } from './wuzhen-http.js';
import { dictionary, translator, whenever } from './wuzhen-translate.js';
import { sentencesOf } from './wuzhen-refusal.js';

const { form, calendar } = await dictionary();

// -- form-js in Chinese --

// form-js asks for dates in the browser's own fashion; in the office they are written yyyy-MM-dd everywhere.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locale, ...rest]) => new target(locale === 'default' ? 'sv-SE' : locale, ...rest)
});

function localiseCalendar() {
  if (window.flatpickr) {
    window.flatpickr.localize({ ...calendar, firstDayOfWeek: 1, ordinal: () => '' });
    window.flatpickr.setDefaults({ ariaDateFormat: 'Y年n月j日' });
  }
}

localiseCalendar();
const words = translator(form);

whenever('.fjs-container, .fjs-powered-by-lightbox', container => {
  localiseCalendar();
  words.watch(container);
  sayWhatThePatternWants(container);
});

// -- a pattern says what it wants: custom property "patternMessage" of the field in Camunda Modeler --

const patternMessages = new Map();

onAnswer(async answer => {
  if (answer.method === 'GET' && answer.status === 200 && /\/deployed-(start-)?form$/.test(answer.path)) {
    const collect = components => {
      for (const { id, properties, components: inner } of components || []) {
        if (properties && properties.patternMessage) {
          patternMessages.set(id, properties.patternMessage);
        }
        collect(inner);
      }
    };
    collect(JSON.parse(await answer.text()).components);
  }
});

function sayWhatThePatternWants(container) {
  const plain = form.find(rule => rule.pattern && rule.pattern.startsWith('^Field must match pattern')).to;
  const show = () => {
    for (const line of container.querySelectorAll('.fjs-form-field-error li')) {
      if (line.textContent === plain) {
        const owner = line.closest('[id$="-error-message"]');
        for (const [id, message] of patternMessages) {
          if (owner && new RegExp(`-${id}(_\\d+)*-error-message$`).test(owner.id)) {
            line.firstChild.data = message;
          }
        }
      }
    }
  };
  new MutationObserver(show).observe(container, { subtree: true, childList: true, characterData: true });
}

// -- a refused submit --

const refused = ({ method, path, status }) =>
  method === 'POST' && status >= 400 && status !== 401 && /\/api\/engine\/.*\/submit-form$/.test(path);
const submitted = ({ method, path }) => method === 'POST' && /\/api\/engine\/.*\/submit-form$/.test(path);

onAnswer(async answer => {
  if (submitted(answer)) {
    document.querySelectorAll('.wuzhen-refusal').forEach(box => box.remove());
    if (answer.status < 400) {
      // what was said before the form was mended holds no longer
      document.querySelectorAll('[notifications-panel] .alert-danger .close').forEach(button => button.click());
    }
  }
  if (refused(answer)) {
    showRefusal(sentencesOf(answer.status, await answer.text()));
  }
});

function visibleForm() {
  const forms = [...document.querySelectorAll('[cam-tasklist-form]')].filter(element => element.offsetParent);
  return forms.find(element => element.closest('.modal-dialog')) || forms[0];
}

let shown = '';

function showRefusal(sentences) {
  shown = sentences.join(' ');
  const place = visibleForm();
  if (!place) {
    return;
  }
  const box = document.createElement('div');
  box.className = 'wuzhen-refusal';
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  const title = document.createElement('strong');
  title.textContent = '未能提交，填写的内容已保留';
  box.append(title, sentences.length === 1 ? paragraph(sentences[0], place) : list(sentences, place));
  const actions = [...place.querySelectorAll('.form-actions')].find(element => element.offsetParent);
  if (actions) {
    actions.before(box);
  } else {
    place.append(box);
  }
  box.scrollIntoView({ block: 'center' });
  box.focus({ preventScroll: true });
}

function paragraph(sentence, place) {
  const element = document.createElement('div');
  element.append(pointer(sentence, place));
  return element;
}

function list(sentences, place) {
  const element = document.createElement('ul');
  for (const sentence of sentences) {
    const item = document.createElement('li');
    item.append(pointer(sentence, place));
    element.append(item);
  }
  return element;
}

/** A sentence that begins with a field's label, as in “手机号码：应为 11 位”, leads to the field. */
function pointer(sentence, place) {
  const [, label] = /^([^：:]+)[：:]/.exec(sentence) || [];
  const field =
    label &&
    [...place.querySelectorAll('.fjs-form-field')].find(element => {
      const own = element.querySelector('label, .fjs-form-field-label');
      return own && own.textContent.replace(/\*\s*$/, '').trim() === label.trim();
    });
  const target = field && field.querySelector('input, textarea, button');
  if (!target) {
    return document.createTextNode(sentence);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sentence;
  button.addEventListener('click', () => {
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  });
  return button;
}

// The app repeats the server's words in a notice over the buttons: what stands at the form need not stand twice,
// and of any other answer only the sentences stay.
whenever('[notifications-panel]', panel => {
  const tidy = () => {
    for (const notice of panel.querySelectorAll('.alert')) {
      const message = notice.querySelector('.message');
      const text = message ? message.textContent.trim() : '';
      if (/^(?:ENGINE-\d|Cannot |[\w.]*Exception:)/.test(text)) {
        message.textContent = sentencesOf(500, JSON.stringify({ message: text })).join(' ');
      }
      if (text && document.querySelector('.wuzhen-refusal') && message.textContent.replace(/\s+/g, ' ') === shown) {
        notice.remove();
      }
    }
  };
  new MutationObserver(tidy).observe(panel, { subtree: true, childList: true, characterData: true });
});
