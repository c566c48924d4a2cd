import type { RedactionRule } from './rule.ts';

const proxyHost =
  /(?:(?:HTTPS?|SOCKS|FTP)Proxy : |ProxyAutoConfigURLString : \w{1,10}:\/\/)([\w.-]+\.[a-z][\w-]*)/gi;

/** A proxy's host name, then the same name wherever it turns up again: in a connection, in an error. */
const proxies: RedactionRule = {
  id: 'proxies',
  prepare: (standIn) => {
    const hosts = new Map<string, string>();
    return (text) => {
      for (const [, host = ''] of text.matchAll(proxyHost)) {
        hosts.set(
          host,
          standIn('proxy', host, (nth) => `proxy-${nth}.example`),
        );
      }
      return [...hosts].reduce((cleaned, [host, made]) => cleaned.replaceAll(host, made), text);
    };
  },
};

const scriptUser = /(?<=ProxyAutoConfigURLString : [a-z][a-z\d+.-]{0,10}:\/\/)[^\s/?#@]{1,200}@/gi;
const scriptPath = /(ProxyAutoConfigURLString : [a-z][a-z\d+.-]{0,10}:\/\/[^\s/?#]{0,255})[/?#][^\r\n]*/gi;
const otherScript =
  /((?:ProxyAutoConfigURLString : (?![a-z][a-z\d+.-]{0,10}:\/\/)|ProxyAutoConfigJavaScript : ))[^\r\n]*/gi;

/** A configuration script's address holds more than the host that is asked for it, and its text names hosts. */
const scripts: RedactionRule = {
  id: 'proxy-scripts',
  prepare: () => (text) =>
    text.replace(scriptUser, '').replace(scriptPath, '$1/').replace(otherScript, '$1/'),
};

const exception = /^([ \t]*\d{1,4} : (?:\*?\.)?)(?!local(?:host)?\s)([\w.-]*[a-z][\w.-]*)/gim;

/** Hosts that are reached without a proxy. macOS's own entries stay. */
const exceptions: RedactionRule = {
  id: 'proxy-exceptions',
  prepare: (standIn) => (text) =>
    text.replace(/ExceptionsList : <array> \{[^}]*/g, (list) =>
      list.replace(
        exception,
        (_all, before: string, host: string) =>
          before + standIn('domain', host, (nth) => `domain-${nth}.example`),
      ),
    ),
};

/** The user first, whose "@" would make an e-mail address of the host. */
export const proxyRules: readonly RedactionRule[] = [scripts, proxies, exceptions];
