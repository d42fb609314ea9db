package io.chengji.kernel.http;

import io.chengji.kernel.settings.Settings;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.List;

/** Where the server listens, and whether it may. */
final class Binding {
  private Binding() {}

  /** Refuses an address that others reach unless what they send is protected. */
  static void check(Settings settings, boolean tls) {
    String host = settings.get(ServerSettings.HOST);
    boolean proxied = !settings.find(ServerSettings.PROXIES).orElse(List.of()).isEmpty();
    if (!tls && !proxied && !Origins.bindsLoopback(host)) {
      throw new CannotServe(
          "server.host = "
              + host
              + " 会被其他机器访问，但没有 TLS，也没有声明代理，因此不启动。请设置 server.tls.certificate 与 server.tls.key，或在 server.proxies 中声明反向代理，或改回 127.0.0.1",
          "server.host = "
              + host
              + " is reached by other machines, and there is neither TLS nor a declared proxy, so the server does not start. Set server.tls.certificate and server.tls.key, or declare the reverse proxy in server.proxies, or go back to 127.0.0.1.");
    }
  }

  static void start(Javalin javalin, Settings settings) {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw taken(settings);
    } catch (JavalinException e) {
      throw new CannotServe(
          "服务器无法启动：" + e.getMessage(), "The server cannot start: " + e.getMessage());
    }
  }

  static String address(Settings settings, boolean tls, int port) {
    String host = settings.get(ServerSettings.HOST);
    String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return (tls ? "https://" : "http://")
        + (shown.contains(":") ? "[" + shown + "]" : shown)
        + ":"
        + port
        + "/";
  }

  private static CannotServe taken(Settings settings) {
    String where = settings.get(ServerSettings.HOST) + ":" + settings.get(ServerSettings.PORT);
    return new CannotServe(
        "无法监听 " + where + "：端口已被占用或没有权限。请停止占用它的程序，或用 --server-port=0 任选一个空闲端口",
        "Cannot listen on "
            + where
            + ": the port is taken or not permitted. Stop the program that holds it, or take any free port with --server-port=0.");
  }
}
