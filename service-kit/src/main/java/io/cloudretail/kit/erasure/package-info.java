/** People who leave: what is held of them goes, in portions where it is much, and nothing new is written in their name. */
package io.cloudretail.kit.erasure;
