"""Figures as ratios within one run: machines are noisy, so contenders stand side by side."""
