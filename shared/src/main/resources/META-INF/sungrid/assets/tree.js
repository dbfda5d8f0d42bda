"use strict";

/*
 * The tree of the grid: each line has a menu; a cell is put elsewhere by dragging its line, or is picked up from the menu and
 * put down with the arrow keys, or by touching another line. None of it changes anything: it opens the form that shows first
 * what would change.
 */
const tree = document.getElementById("tree");
const says = document.getElementById("tree-says");
const ways = document.getElementById("tree-ways");
const lines = [...tree.querySelectorAll(".twig")];
let carried = null;
let target = null;
let menu = null;

const level = (line) => Number(line.dataset.level);
const above = (line) => line.parentElement.parentElement.closest("li")?.querySelector(".twig") ?? null;
const say = (text, ...names) => { says.textContent = names.reduce((said, name, i) => said.replace(`{${i}}`, name), text); };
/* A cell stands below one of a higher level; below its own it stands already. */
const mayTake = (line) => carried && line !== carried && level(line) < level(carried) && line !== above(carried);

const goToForm = (line) => {
  const address = tree.dataset.move.replace("/-/", `/${carried.dataset.code}/`);
  window.location.assign(`${address}?parent=${encodeURIComponent(line.dataset.code)}`);
};

const unfold = (line) => {
  for (let fold = line.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
};

const mark = (line) => {
  target?.classList.remove("over");
  target = line;
  target?.classList.add("over");
};

const letGo = () => {
  mark(null);
  carried?.classList.remove("carried");
  tree.classList.remove("carrying");
  carried = null;
};

const pickUp = (line) => {
  letGo();
  carried = line;
  carried.classList.add("carried");
  tree.classList.add("carrying");
};

/* Dragging. */
lines.forEach((line) => {
  line.draggable = true;
});
tree.addEventListener("dragstart", (event) => {
  const line = event.target.closest(".twig");
  if (line) {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", line.dataset.code);
    pickUp(line);
  }
});
tree.addEventListener("dragover", (event) => {
  const line = event.target.closest(".twig");
  mark(line && mayTake(line) ? line : null);
  if (target) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
  }
});
tree.addEventListener("drop", (event) => {
  const line = event.target.closest(".twig");
  if (line && mayTake(line)) {
    event.preventDefault();
    goToForm(line);
  }
});
tree.addEventListener("dragend", letGo);

/* The menu of a line. Without a script the same mark leads to the cell's page, where the same ways stand. */
const closeMenu = (back) => {
  if (menu) {
    const opener = menu.opener;
    menu.remove();
    menu = null;
    opener.setAttribute("aria-expanded", "false");
    if (back) {
      opener.focus();
    }
  }
};

/* The tree's own lines are list items too: of each way only its nearest one tells whether it is shown. */
const shownWays = () => [...menu.querySelectorAll("[role=menuitem]")].filter((way) => !way.closest("li").hidden);

const openMenu = (opener) => {
  closeMenu(false);
  const line = opener.closest(".twig");
  menu = ways.content.firstElementChild.cloneNode(true);
  menu.opener = opener;
  menu.querySelectorAll("[data-to]").forEach((way) => {
    way.href = way.dataset.to.replace(/(?<=[/=])-(?=\/|$)/, encodeURIComponent(line.dataset.code));
  });
  const targets = lines.some((other) => other !== above(line) && level(other) < level(line));
  menu.querySelector("[data-grab]").parentElement.hidden = !targets;
  line.append(menu);
  opener.setAttribute("aria-expanded", "true");
  shownWays()[0].focus();
};

tree.querySelectorAll(".more").forEach((link) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "more";
  button.textContent = link.textContent;
  button.setAttribute("aria-label", link.getAttribute("aria-label"));
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  link.replaceWith(button);
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest(".tree .more");
  const line = event.target.closest(".twig");
  if (event.target.closest("[data-grab]")) {
    const opened = menu.opener;
    closeMenu(false);
    pickUp(opened.closest(".twig"));
    opened.focus();
    say(tree.dataset.grabbed, carried.dataset.name);
    event.preventDefault();
  } else if (carried && line && mayTake(line)) {
    event.preventDefault();
    goToForm(line);
  } else if (opener && !carried) {
    const again = menu?.opener === opener;
    closeMenu(false);
    if (!again) {
      openMenu(opener);
    }
  } else if (menu && !event.target.closest(".menu")) {
    closeMenu(false);
  }
}, true);

const step = (by) => {
  const all = lines.filter(mayTake);
  if (all.length === 0) {
    say(tree.dataset.nowhere, carried.dataset.name);
    return;
  }
  const at = target ? all.indexOf(target) + by : by > 0 ? 0 : all.length - 1;
  mark(all[(at + all.length) % all.length]);
  unfold(target);
  target.scrollIntoView({ block: "nearest" });
  say(tree.dataset.over, carried.dataset.name, target.dataset.name);
};

const amongWays = (event) => {
  const all = shownWays();
  const at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  } else if (event.key === "Escape") {
    event.preventDefault();
    closeMenu(true);
  } else if (event.key === "Tab") {
    closeMenu(true);
  }
};

document.addEventListener("keydown", (event) => {
  if (menu) {
    amongWays(event);
  } else if (carried) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && target) {
      event.preventDefault();
      goToForm(target);
    } else if (event.key === "Escape") {
      event.preventDefault();
      say(tree.dataset.left, carried.dataset.name);
      letGo();
    }
  }
});
