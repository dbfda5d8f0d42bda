"use strict";

/* What the staff's pages gain from JavaScript. */

/* Whoever is about to do what cannot be undone is asked first. */
document.addEventListener("click", (event) => {
  const asked = event.target.closest("[data-confirm]");
  if (asked && !window.confirm(asked.dataset.confirm)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    document.getElementById(opener.dataset.dialog).showModal();
  }
  if (event.target.closest("[data-close]")) {
    event.target.closest("dialog").close();
  }
}, true);

/* A dialogue whose act was refused opens again, with what was typed and the reason. */
document.querySelectorAll("dialog").forEach((dialog) => {
  if (dialog.querySelector(".wrong")) {
    dialog.showModal();
  }
});

/* The preview follows the typing, once the hand rests. */
const drafting = document.querySelector("form.drafting");
if (drafting) {
  let resting;
  drafting.addEventListener("input", () => {
    clearTimeout(resting);
    resting = setTimeout(() => window.refreshPreview && window.refreshPreview(), 500);
  });
  /* Enter in a line of text would press the first button of the form, which only adds a row. */
  drafting.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=submit])")) {
      event.preventDefault();
    }
  });
  let stored = !drafting.classList.contains("unsaved");
  drafting.addEventListener("input", () => { stored = false; });
  drafting.addEventListener("submit", () => { stored = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!stored) {
      event.preventDefault();
    }
  });
}

/* A row that was added, moved or taken away leaves the hand where it goes on: in that row, else at the button below. */
window.atRow = (list, place) => {
  const block = document.querySelector(`[id$="${list}-rows"]`);
  const rows = block.querySelectorAll(".listed");
  const row = rows[Math.min(place, rows.length - 1)];
  const next = row
    ? row.querySelector("input:not([type=hidden]), textarea, select")
    : [...block.querySelectorAll("button")].pop();
  next.focus();
};

/* One box ticks all of a list. */
document.querySelectorAll("input[data-all]").forEach((all) => {
  const boxes = [...all.form.querySelectorAll(`input[name=${all.dataset.all}]`)];
  all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
});

/* What is too large is told before it travels. */
document.querySelectorAll("input[type=file][data-most]").forEach((input) => {
  input.addEventListener("change", () => {
    const bytes = [...input.files].reduce((sum, file) => sum + file.size, 0);
    input.setCustomValidity(bytes > Number(input.dataset.most) ? input.dataset.tooLarge : "");
    input.reportValidity();
  });
});

/* The choosing of units and persons waits for a key; a word that an input method gives by a touch comes without one. */
document.addEventListener("beforeinput", (event) => {
  if (event.target.matches(".ui-autocomplete-input")) {
    event.target.dispatchEvent(new KeyboardEvent("keydown", { key: "Process", bubbles: true }));
  }
}, true);

/* An open page hears that there is something new, and nothing more: what it is stands behind the bell. Where the line breaks
   it is tried again, each time later until one stayed open for a minute; without it the bell counts at the next page. */
const bell = document.getElementById("bell");
if (bell && window.WebSocket) {
  const longest = 300_000;
  let pause = 5_000;
  const listen = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/inbox/news`);
    let kept;
    socket.addEventListener("open", () => { kept = setTimeout(() => { pause = 5_000; }, 60_000); });
    socket.addEventListener("message", () => {
      bell.classList.add("news");
      document.getElementById("news").textContent = bell.dataset.news;
    });
    socket.addEventListener("close", () => {
      clearTimeout(kept);
      setTimeout(listen, pause);
      pause = Math.min(longest, pause * 2);
    });
  };
  listen();
}

/* In a list that is worked through, with a line in focus: down and up go from line to line, x picks one. Only there, so that
   no letter does anything to whoever writes elsewhere. */
document.querySelectorAll("table[data-keys]").forEach((table) => {
  table.addEventListener("keydown", (event) => {
    const line = event.target.closest("tbody tr");
    if (!line || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const step = { ArrowDown: "nextElementSibling", j: "nextElementSibling", ArrowUp: "previousElementSibling", k: "previousElementSibling" }[event.key];
    if (step) {
      line[step]?.querySelector("a.subject")?.focus();
      event.preventDefault();
    } else if (event.key === "x" && event.target.type !== "checkbox") {
      line.querySelector(".pick input")?.click();
      event.preventDefault();
    }
  });
});
