/** The shop in the words of those who use it; how it is said in HTTP, SQL or Kafka is known here and nowhere else. */
package io.cloudretail.system.drivers;
