// Hears from cchc serve what changes, and fetches pages for the tabs that show them. It is a worker since a page's own
// policy allows no connection at all; and one for all tabs where the browser has shared workers, since a browser holds
// no more than six connections to a server, and each stream is one.
"use strict";
const tabs = new Set();
let news = null;
const tell = (message) => {
  for (const tab of tabs) tab.postMessage(message);
};

const hear = () => {
  const stream = new EventSource("events");
  stream.onmessage = (event) => {
    news = JSON.parse(event.data);
    tell({ news });
  };
  stream.onerror = () => {
    news = null;
    tell({ lost: true });
    if (stream.readyState === EventSource.CLOSED) setTimeout(hear, 1000);
  };
};

const listen = (tab) => {
  tabs.add(tab);
  tab.onmessage = async ({ data }) => {
    if (data.bye) {
      tabs.delete(tab);
      return;
    }
    try {
      const response = await fetch(data.address, { cache: "no-store" });
      tab.postMessage({ page: await response.text(), good: response.status < 500 });
    } catch {
      tab.postMessage({ lost: true });
    }
  };
  if (news) tab.postMessage({ news });
};

if ("onconnect" in self) self.onconnect = (event) => listen(event.ports[0]);
else listen(self);
hear();
