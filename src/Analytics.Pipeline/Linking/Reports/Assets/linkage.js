'use strict';
// Shows one pair at a time. The page is whole without this script; nothing here makes or changes content.
(function () {
  var steps = document.getElementById('pair-steps');
  if (!steps) return;
  var cards = Array.prototype.slice.call(document.querySelectorAll('article.pair'));
  var links = Array.prototype.slice.call(document.querySelectorAll('#picker a'));
  var at = 0;

  function show(index) {
    at = (index + cards.length) % cards.length;
    cards.forEach(function (card, i) { card.hidden = i !== at; });
    links.forEach(function (link, i) {
      if (i === at) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
  }

  function indexOf(hash) {
    return cards.findIndex(function (card) { return '#' + card.id === hash; });
  }

  links.forEach(function (link, i) {
    link.addEventListener('click', function (event) {
      // The list stays where it is under the pointer; the address still names the pair, to be sent to others.
      event.preventDefault();
      show(i);
      history.replaceState(null, '', link.getAttribute('href'));
    });
  });
  document.getElementById('pair-previous').addEventListener('click', function () { show(at - 1); });
  document.getElementById('pair-next').addEventListener('click', function () { show(at + 1); });
  window.addEventListener('hashchange', function () {
    var index = indexOf(location.hash);
    if (index >= 0) { show(index); cards[index].scrollIntoView(); }
  });
  steps.hidden = false;
  show(Math.max(0, indexOf(location.hash)));
})();
