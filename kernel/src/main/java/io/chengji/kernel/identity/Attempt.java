package io.chengji.kernel.identity;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address the client's IP address; it is used to throttle and stored nowhere
 * @param requestId the id of the request
 */
public record Attempt(String address, String requestId) {
  private static final int NETWORK_GROUPS = 4;

  /** The address itself, or of IPv6 the first 64 bits, which one client has to itself. */
  String network() {
    String[] groups = address.split(":", -1);
    return groups.length <= NETWORK_GROUPS
        ? address
        : String.join(":", java.util.Arrays.copyOf(groups, NETWORK_GROUPS));
  }
}
