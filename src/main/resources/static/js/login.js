// Fills in a sample account that the page shows; the page works without it.
document.querySelectorAll('button.fill').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => {
    document.getElementById('username').value = button.dataset.login;
    document.getElementById('password').value = button.dataset.password;
    document.querySelector('button.main').focus();
  });
});
