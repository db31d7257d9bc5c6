/** People who buy while things fail, and who remember what they were told. */
package io.cloudretail.system.outages.traffic;
