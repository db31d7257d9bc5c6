import { categorising } from './stacks.mjs';

/** What the servers of the shop spend their time on; a stack belongs to the nearest of these to its top. */
export const partOf = categorising([
    ['JDBC driver', /^org\.postgresql/],
    [
        'connections and transactions',
        /^com\.ibm\.(ws\.(rsadapter|j2c|jca|tx|transaction|Transaction)|tx\.|jts|ejs\.j2c|websphere\.rsadapter)/,
    ],
    ['JPA', /^(org\.eclipse\.persistence|com\.ibm\.ws\.jpa)/],
    ['JSON', /^(org\.eclipse\.(yasson|parsson)|jakarta\.json|org\.apache\.johnzon)/],
    ['validation', /^(org\.hibernate\.validator|com\.ibm\.ws\.beanvalidation|io\.openliberty\.beanvalidation)/],
    [
        'fault tolerance',
        /^(com\.ibm\.ws\.microprofile\.faulttolerance|io\.openliberty\.microprofile\.faulttolerance|net\.jodah|dev\.failsafe)/,
    ],
    [
        'HTTP out',
        /^(org\.jboss\.resteasy\.(client|microprofile)|io\.openliberty\.(microprofile\.rest|restfulWS.*client)|org\.apache\.(hc|http)|java\.net\.http|jdk\.internal\.net\.http|sun\.net\.(www|httpserver))/,
    ],
    ['JAX-RS', /^(org\.jboss\.resteasy|io\.openliberty\.restful|io\.openliberty\.org\.jboss\.resteasy)/],
    ['CDI', /^(org\.jboss\.weld|com\.ibm\.ws\.cdi|io\.openliberty\.cdi|org\.jboss\.classfilewriter)/],
    [
        'tokens',
        /^(org\.jose4j|com\.nimbusds|com\.ibm\.ws\.(security|webcontainer\.security)|io\.openliberty\.security|sun\.security\.rsa|java\.security\.Signature)/,
    ],
    ['rate limit', /^(io\.github\.bucket4j|io\.lettuce)/],
    [
        'Kafka',
        /^(org\.apache\.kafka|io\.smallrye\.reactive|com\.ibm\.ws\.microprofile\.reactive|io\.openliberty\.microprofile\.reactive)/,
    ],
    ['logging', /^(com\.ibm\.ws\.(logging|http\.logging|ras)|com\.ibm\.websphere\.ras|java\.util\.logging)/],
    [
        'HTTP in',
        /^(com\.ibm\.(ws\.(http|webcontainer|tcpchannel|channelfw|bytebuffer)|wsspi)|io\.openliberty\.(http|netty|webcontainer)|io\.netty|jakarta\.servlet)/,
    ],
    ["the shop's own code", /^io\.cloudretail/],
    ['other parts of the server', /^(com\.ibm|io\.openliberty|org\.apache\.felix|org\.eclipse|jakarta|javax)/],
]);
