// Talks to Scrubjay through its native host: one question, one answer, in order.

"use strict";

const browserApi = globalThis.browser ?? globalThis.chrome;
const HOST = "org.scrubjay.host";

class Told extends Error {
  constructor(sentence, remedy = "") {
    super(sentence);
    this.remedy = remedy;
  }
}

class Host {
  constructor() {
    this.waiting = new Map();
    this.count = 0;
    this.port = null;
  }

  open() {
    this.port = browserApi.runtime.connectNative(HOST);
    this.port.onMessage.addListener((message) => this.settle(message));
    this.port.onDisconnect.addListener(() => this.gone());
  }

  settle(message) {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (!waiting) return;
    if (message.error) waiting.reject(new Told(message.error.sentence, message.error.remedy));
    else waiting.resolve(message.result);
  }

  gone() {
    this.port = null;
    const trouble = new Told(
      "Scrubjay cannot be reached from this browser.",
      "In Scrubjay, open Forms, then “Fill in your browser”, and connect it.",
    );
    for (const each of this.waiting.values()) each.reject(trouble);
    this.waiting.clear();
  }

  ask(verb, params) {
    if (!this.port) this.open();
    this.count += 1;
    const id = this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.postMessage({ id, verb, params });
    });
  }

  async credentials() {
    const held = await browserApi.storage.local.get(["browser", "key"]);
    return held.browser && held.key ? held : null;
  }
}
