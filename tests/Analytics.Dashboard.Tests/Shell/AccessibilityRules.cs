using Microsoft.Playwright;

namespace Analytics.Dashboard.Tests.Shell;

/// <summary>What WCAG 2.2 AA asks for and a browser can compute.</summary>
internal static class AccessibilityRules
{
    // Names of rules as a person looks them up; each finding says where.
    private const string Script = """
        () => {
          const found = [];
          const say = (rule, node) => found.push(rule + ': ' + (node.outerHTML || node.textContent).replace(/\s+/g, ' ').slice(0, 160));
          const named = (node) => (node.getAttribute('aria-label') || '').trim() || (node.getAttribute('aria-labelledby') || '').split(' ').some((id) => id && document.getElementById(id)?.textContent.trim()) || node.textContent.trim() || node.title;
          if (!document.documentElement.lang) found.push('lang: none');
          if (!document.title.trim()) found.push('title: none');
          for (const one of ['main', 'header', 'nav', 'footer']) if (!document.querySelector(one)) found.push('landmark: no ' + one);
          const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
          ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => found.push('id twice: ' + id));
          document.querySelectorAll('[aria-labelledby],[aria-describedby]').forEach((node) => {
            for (const id of (node.getAttribute('aria-labelledby') || node.getAttribute('aria-describedby')).split(' ')) if (!document.getElementById(id)) say('refers to nothing', node);
          });
          document.querySelectorAll('input:not([type=hidden]),select,textarea').forEach((node) => { if (!node.labels?.length && !node.getAttribute('aria-label')) say('no label', node); });
          document.querySelectorAll('img:not([alt])').forEach((node) => say('no alternative text', node));
          document.querySelectorAll('[role=img],[role=region],nav,button,a[href],summary').forEach((node) => { if (!named(node)) say('no name', node); });
          const navs = [...document.querySelectorAll('nav')].map((node) => node.getAttribute('aria-label'));
          navs.filter((name, i) => navs.indexOf(name) !== i).forEach((name) => found.push('two navigations of one name: ' + name));
          let level = 0;
          document.querySelectorAll('h1,h2,h3,h4,h5,h6').forEach((node) => { const now = +node.tagName[1]; if (now > level + 1) say('heading skips a level', node); level = now; if (!node.textContent.trim()) say('empty heading', node); });
          document.querySelectorAll('table').forEach((table) => {
            if (!table.querySelector('th')) say('table without heads', table);
            table.querySelectorAll('th').forEach((head) => { if (!head.scope) say('head without scope', head); });
          });
          document.querySelectorAll('.scroll').forEach((node) => { if (node.scrollWidth > node.clientWidth && node.tabIndex < 0) say('scrolls, but not by keyboard', node); });
          document.querySelectorAll('[tabindex]').forEach((node) => { if (node.tabIndex > 0) say('order of tabs is forced', node); });
          document.querySelectorAll('li').forEach((node) => { if (!/^(UL|OL|MENU)$/.test(node.parentElement.tagName)) say('item without a list', node); });
          document.querySelectorAll('[data-chart]').forEach((node) => { if (!node.closest('figure')?.querySelector('details table tbody tr')) say('chart without its table', node.closest('figure') || node); });

          const channel = (value) => { value /= 255; return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4); };
          const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
          const parse = (text) => { const parts = text.match(/[\d.]+/g); return parts ? parts.map(Number) : null; };
          const behind = (node) => {
            for (let at = node; at; at = at.parentElement) { const colour = parse(getComputedStyle(at).backgroundColor); if (colour && (colour[3] ?? 1) > 0.99) return colour; }
            return [255, 255, 255];
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const seen = new Set();
          while (walker.nextNode()) {
            const node = walker.currentNode.parentElement;
            if (!walker.currentNode.textContent.trim() || seen.has(node) || node.closest('script,style,option')) continue;
            seen.add(node);
            const style = getComputedStyle(node);
            const box = node.getBoundingClientRect();
            if (style.visibility === 'hidden' || box.width < 2 || box.height < 2) continue;
            const ink = parse(node.closest('svg') ? style.fill : style.color);
            if (!ink) continue;
            const [one, two] = [light(ink), light(behind(node))].sort((a, b) => b - a);
            const ratio = (one + 0.05) / (two + 0.05);
            const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && +style.fontWeight >= 700);
            if (ratio < (large ? 3 : 4.5)) say('contrast ' + ratio.toFixed(2), node);
          }
          return found;
        }
        """;

    /// <summary>What a page breaks, each with its rule and the place.</summary>
    public static Task<string[]> BrokenOn(IPage page) => page.EvaluateAsync<string[]>(Script);
}
