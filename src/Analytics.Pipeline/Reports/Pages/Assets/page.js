'use strict';
// Filters the cards. The page is whole without this script; nothing here makes or changes content.
(function () {
  var form = document.getElementById('filter');
  if (!form) return;
  var text = document.getElementById('filter-text');
  var kind = document.getElementById('filter-kind');
  var word = document.getElementById('filter-word');
  var state = document.getElementById('filter-state');
  var count = document.getElementById('filter-count');
  var none = document.getElementById('filter-none');
  var cards = Array.prototype.slice.call(document.querySelectorAll('article.finding'));
  var haystacks = cards.map(function (card) {
    var parts = card.querySelectorAll('h3, .message, .platform, .permalink');
    return Array.prototype.map.call(parts, function (part) { return part.textContent; }).join(' ').toLowerCase();
  });

  function apply() {
    var terms = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    cards.forEach(function (card, i) {
      var hit = (!kind.value || card.dataset.kind === kind.value) &&
        (!word.value || card.dataset.word === word.value) &&
        (!state.value || card.dataset.state === state.value) &&
        terms.every(function (term) { return haystacks[i].indexOf(term) >= 0; });
      card.hidden = !hit;
      if (hit) shown++;
    });
    count.textContent = count.dataset.text.replace('{0}', shown).replace('{1}', cards.length);
    none.hidden = shown > 0;
  }

  var timer;
  text.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(apply, 120); });
  kind.addEventListener('change', apply);
  word.addEventListener('change', apply);
  state.addEventListener('change', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
  form.hidden = false;
  apply();

  // A link to a card that the filter hides still leads to it.
  window.addEventListener('hashchange', function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) { text.value = ''; kind.value = ''; word.value = ''; state.value = ''; apply(); target.scrollIntoView(); }
  });
})();
