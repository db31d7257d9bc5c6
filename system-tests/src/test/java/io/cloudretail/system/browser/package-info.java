/** The web UI as a person sees it. The steps themselves are written beside the UI, in webapp/e2e. */
package io.cloudretail.system.browser;
