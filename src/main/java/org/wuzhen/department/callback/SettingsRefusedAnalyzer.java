package org.wuzhen.department.callback;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the settings of the door as sentences instead of a stack trace. */
class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
