import * as stacks from '../common/stacks.mjs';

/** The parts of the gateway's work. */
const CATEGORIES = [
    [
        'token check',
        /^(io\.cloudretail\.gateway\.(token|caller)|com\.nimbusds|java\.security\.Signature|sun\.security\.rsa)/,
    ],
    ['rate limit', /^(io\.cloudretail\.gateway\.throttle|io\.github\.bucket4j|io\.lettuce|io\.netty)/],
    [
        'logging',
        /^(io\.cloudretail\.gateway\.logbook|com\.ibm\.ws\.(logging|http\.logging|ras)|com\.ibm\.websphere\.ras|java\.util\.logging|java\.lang\.System\$Logger)/,
    ],
    ['metrics', /^(io\.prometheus)/],
    [
        'fault tolerance',
        /^(com\.ibm\.ws\.microprofile\.faulttolerance|io\.openliberty\.microprofile\.faulttolerance|com\.ibm\.ws\.microprofile\.faulttolerance|net\.jodah|dev\.failsafe)/,
    ],
    ['forwarding', /^(io\.cloudretail\.gateway\.routing|org\.apache\.hc|jdk\.internal\.net\.http|java\.net\.http)/],
    ['checks of the request', /^io\.cloudretail\.gateway\.shield/],
    ['container', /^(com\.ibm|io\.openliberty|org\.apache\.(felix|webbeans)|org\.jboss|jakarta|javax)/],
];

export const categoryOf = stacks.categorising(CATEGORIES);

export function byCategory(all) {
    return stacks.byCategory(all, categoryOf);
}
