package io.chengji.kernel.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import io.chengji.kernel.settings.Settings;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Sets up the log in plain Java: warnings to standard error at first, then as the settings say. */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
  private static final int DAYS = 14;
  private static final FileSize MOST = FileSize.valueOf("200MB");

  @Override
  public ExecutionStatus configure(LoggerContext logback) {
    install(logback, Level.WARN, standardError(logback));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Sets level and file from the settings; called once at start. */
  public static void apply(Settings settings) {
    LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    Level level = Level.toLevel(settings.get(LogSettings.LEVEL).name());
    Appender<ILoggingEvent> appender =
        settings
            .find(LogSettings.FILE)
            .map(file -> file(logback, file))
            .orElseGet(() -> standardError(logback));
    install(logback, level, appender);
  }

  private static void install(
      LoggerContext logback, Level level, Appender<ILoggingEvent> appender) {
    Logger root = logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
    root.setLevel(level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN);
    logback.getLogger("io.chengji").setLevel(level);
  }

  private static Appender<ILoggingEvent> standardError(LoggerContext logback) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setTarget("System.err");
    return started(logback, appender);
  }

  private static Appender<ILoggingEvent> file(LoggerContext logback, Path file) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setFile(file.toString());
    TimeBasedRollingPolicy<ILoggingEvent> policy = new TimeBasedRollingPolicy<>();
    policy.setContext(logback);
    policy.setParent(appender);
    policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.gz");
    policy.setMaxHistory(DAYS);
    policy.setTotalSizeCap(MOST);
    policy.start();
    appender.setRollingPolicy(policy);
    return started(logback, appender);
  }

  private static Appender<ILoggingEvent> started(
      LoggerContext logback, OutputStreamAppender<ILoggingEvent> appender) {
    JsonLines lines = new JsonLines();
    lines.setContext(logback);
    lines.start();
    appender.setContext(logback);
    appender.setEncoder(lines);
    appender.start();
    return appender;
  }
}
